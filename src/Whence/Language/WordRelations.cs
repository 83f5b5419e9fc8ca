using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Whence.Language;

/// <summary>Which words mean the same or nearly the same, by WordNet: “ferry” and “boat”, “resign” and “resignation”, “kill” and “die”. Immutable.</summary>
/// <remarks>Miller 1995, “WordNet: a lexical database for English”. A word stands for the senses that it has or is one step away from; two are as near as the nearest sense of both.</remarks>
internal sealed class WordRelations
{
    /// <summary>What is less near is not related: two kinds of one thing. Chosen on the invented piles.</summary>
    public const float MinNearness = 0.6f;

    private const uint Magic = 0x31524857;

    private readonly uint[] keys;
    private readonly int[] starts;
    private readonly int[] senses;
    private readonly byte[] nearness;

    private WordRelations(uint[] keys, int[] starts, int[] senses, byte[] nearness)
    {
        this.keys = keys;
        this.starts = starts;
        this.senses = senses;
        this.nearness = nearness;
    }

    /// <summary>Those that the library carries.</summary>
    public static WordRelations Shipped { get; } = Load("wordnet.bin");

    /// <summary>Whether a word is known.</summary>
    /// <param name="key">As of <see cref="WordVectors.KeyOf"/>, of the dictionary form.</param>
    public bool Has(uint key) => Array.BinarySearch(keys, key) >= 0;

    /// <summary>Writes how near words are to each other into a table, 0 to 255 for 0 to 1; 0 below <see cref="MinNearness"/> and for a word and itself.</summary>
    /// <param name="words">Keys of words.</param>
    /// <param name="table">As many rows and columns as words; all zero.</param>
    public void Fill(ReadOnlySpan<uint> words, Span<byte> table)
    {
        Dictionary<int, List<(int Word, byte Nearness)>> bySense = [];
        for (int i = 0; i < words.Length; i++)
        {
            int at = Array.BinarySearch(keys, words[i]);
            for (int k = at < 0 ? 0 : starts[at]; at >= 0 && k < starts[at + 1]; k++)
            {
                if (!bySense.TryGetValue(senses[k], out List<(int, byte)>? sharing)) bySense[senses[k]] = sharing = [];
                sharing.Add((i, nearness[k]));
            }
        }
        foreach (List<(int Word, byte Nearness)> sharing in bySense.Values)
        {
            for (int i = 0; i < sharing.Count; i++)
            {
                for (int j = i + 1; j < sharing.Count; j++)
                {
                    float both = sharing[i].Nearness * sharing[j].Nearness / 10000f;
                    if (both < MinNearness) continue;
                    byte value = (byte)(both * 255);
                    ref byte one = ref table[(sharing[i].Word * words.Length) + sharing[j].Word], other = ref table[(sharing[j].Word * words.Length) + sharing[i].Word];
                    one = Math.Max(one, value);
                    other = one;
                }
            }
        }
    }

    private static WordRelations Load(string name)
    {
        WordRelations empty = new([], [0], [], []);
        using Stream? stream = typeof(WordRelations).Assembly.GetManifestResourceStream("models/" + name);
        if (stream is null) return empty;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) return empty;
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), all = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (count < 0 || all < 0 || bytes.Length != 12L + (5L * count) + (4L * all)) return empty;
        uint[] keys = new uint[count];
        for (int i = 0; i < count; i++) keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12 + (4 * i)));
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) starts[i + 1] = starts[i] + bytes[12 + (4 * count) + i];
        if (starts[count] != all) return empty;
        int[] senses = new int[all];
        byte[] nearness = new byte[all];
        ReadOnlySpan<uint> entries = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(12 + (5 * count)));
        for (int i = 0; i < all; i++) (senses[i], nearness[i]) = ((int)(entries[i] & 0xFFFFFF), (byte)(entries[i] >> 24));
        return new(keys, starts, senses, nearness);
    }
}
