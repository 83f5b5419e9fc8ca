namespace Whence.Language.Words;

/// <summary>The words of one sentence as numbers, computed once for tagger, parser and labeller. Reused from sentence to sentence; for one thread.</summary>
internal sealed class SentenceWords
{
    /// <summary>Words before the first and after the last that features may ask for.</summary>
    public const int Margin = 3;

    /// <summary>Lower-cased form, with <see cref="Margin"/> words of padding at both ends.</summary>
    public uint[] Lower { get; private set; } = [];

    /// <summary>Suffixes of 1 to 4 units and of 6, five a word.</summary>
    public uint[] Suffixes { get; private set; } = [];

    /// <summary>Prefixes of 1 to 4 units, four a word.</summary>
    public uint[] Prefixes { get; private set; } = [];

    /// <summary>The shape, 0 for padding.</summary>
    public byte[] Shapes { get; private set; } = [];

    /// <summary>The fine group.</summary>
    public ushort[] Groups { get; private set; } = [];

    /// <summary>The coarse group.</summary>
    public byte[] Coarse { get; private set; } = [];

    /// <summary>The tag found, as a class of the tagger; set by it.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>1 where most words start with a capital: a headline; else 0.</summary>
    public uint Titled { get; private set; }

    /// <summary>Makes room for a sentence and sets the padding.</summary>
    public void Reset(int count)
    {
        Count = count;
        int room = count + (2 * Margin);
        if (Lower.Length < room)
        {
            int size = Math.Max(64, room + (room / 2));
            Lower = new uint[size];
            Suffixes = new uint[size * 5];
            Prefixes = new uint[size * 4];
            Shapes = new byte[size];
            Groups = new ushort[size];
            Coarse = new byte[size];
            Tags = new byte[size];
        }
        for (int i = 0; i < Margin; i++)
        {
            Pad(i, 11);
            Pad(count + Margin + i, 13);
        }
    }

    /// <summary>Sets a word, counted from 0.</summary>
    public void Set(int index, ReadOnlySpan<char> word, WordClusters clusters)
    {
        int i = index + Margin;
        uint lower = WordKeys.Lower(word);
        Lower[i] = lower;
        Shapes[i] = WordKeys.Shape(word);
        int group = clusters.GroupOf(lower);
        Groups[i] = (ushort)group;
        Coarse[i] = (byte)clusters.CoarseOf(group);
        for (int n = 0; n < 4; n++)
        {
            Suffixes[(i * 5) + n] = WordKeys.Suffix(word, n + 1);
            Prefixes[(i * 4) + n] = WordKeys.Prefix(word, n + 1);
        }
        Suffixes[(i * 5) + 4] = WordKeys.Suffix(word, 6);
    }

    /// <summary>Ends the setting of words.</summary>
    public void Seal() => Titled = TitledOf(Shapes.AsSpan(Margin, Count));

    /// <summary>Given the shapes of the words of a sentence: 1 where most start with a capital, else 0.</summary>
    public static uint TitledOf(ReadOnlySpan<byte> shapes)
    {
        int words = 0, capitals = 0;
        foreach (byte shape in shapes)
        {
            if (shape / 6 != 0) continue;
            words++;
            if (shape % 6 is 1 or 2 or 3 or 4) capitals++;
        }
        return words >= 4 && capitals * 10 >= words * 6 ? 1u : 0;
    }

    private void Pad(int i, uint value)
    {
        Lower[i] = value;
        Shapes[i] = 255;
        Groups[i] = 0;
        Coarse[i] = 0;
        Tags[i] = (byte)(255 - (value & 1));
        Suffixes.AsSpan(i * 5, 5).Fill(value);
        Prefixes.AsSpan(i * 4, 4).Fill(value);
    }
}
