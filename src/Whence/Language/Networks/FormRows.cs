using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Whence.Language.Words;

namespace Whence.Language.Networks;

/// <summary>What the layers below the recurrent ones make of a form of a word, kept from sentence to sentence: it hangs on the form alone. Reused; for one thread.</summary>
/// <remarks>
/// Of a pile's words 91 in 100 are among the forms kept. A form is looked for in a set of four; the one asked for longest ago makes room. A row is the same
/// whether it was kept or made anew, so that no result depends on what was read before.
/// </remarks>
/// <param name="encoder">The network.</param>
internal sealed class FormRows(WordEncoder encoder)
{
    /// <summary>The parts of a row: the word itself, and what it gives to the word after it, to itself and to the word before it.</summary>
    public const int Parts = 4;

    private const int Ways = 4, Sets = 2048, MaxChars = 48, SlotsOfChunk = 128;

    private readonly Way[] ways = new Way[Ways * Sets];
    private readonly List<short[]> chunks = [];
    private readonly List<string?> forms = [];
    private readonly List<int> missing = [], spare = [];
    private readonly SentenceWords words = new();
    private readonly WholeRows whole = new();
    private float[] steps = [], states = [], vectors = [], parts = [];
    private int batch = 1, spareTaken;

    /// <summary>The form in a slot; null where it is not kept beyond the batch. The same object for as long as the slot holds the form.</summary>
    public string? FormOf(int slot) => forms[slot];

    /// <summary>The whole numbers of a row, part after part.</summary>
    public ReadOnlySpan<short> RowOf(int slot) => chunks[slot / SlotsOfChunk].AsSpan(slot % SlotsOfChunk * Parts * encoder.Width, Parts * encoder.Width);

    /// <summary>What one unit of each part of a row is worth.</summary>
    public ReadOnlySpan<float> StepsOf(int slot) => steps.AsSpan(slot * Parts, Parts);

    /// <summary>Starts a batch: slots given out before may be taken for other forms.</summary>
    public void Start()
    {
        batch++;
        spareTaken = 0;
    }

    /// <summary>The slot of a form, whose row is there once <see cref="Read"/> has run.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="isFirst">Whether it is the first of its sentence.</param>
    /// <param name="titled">What <see cref="SentenceWords.TitledOf"/> says of its sentence.</param>
    public int Of(ReadOnlySpan<char> form, bool isFirst, uint titled)
    {
        if (form.Length > MaxChars) return Miss(Spare(), form, isFirst, titled);
        uint variant = (isFirst ? 1u : 0) | (titled << 1), hash = Hash(form, variant);
        Span<Way> set = ways.AsSpan((int)(hash % Sets) * Ways, Ways);
        for (int i = 0; i < set.Length; i++)
        {
            if (set[i].Hash != hash || set[i].Variant != variant || set[i].Form is not { } kept || !form.SequenceEqual(kept)) continue;
            Way found = set[i];
            found.Batch = batch;
            set[..i].CopyTo(set[1..]);
            set[0] = found;
            return found.Slot;
        }
        Way last = set[^1];
        if (last.Batch == batch) return Miss(Spare(), form, isFirst, titled);
        int slot = last.Form is null ? NewSlot() : last.Slot;
        set[..^1].CopyTo(set[1..]);
        string text = form.ToString();
        set[0] = new() { Hash = hash, Variant = variant, Form = text, Slot = slot, Batch = batch };
        forms[slot] = text;
        return Miss(slot, form, isFirst, titled);
    }

    /// <summary>Makes the rows of the forms that were not kept.</summary>
    public void Read()
    {
        int count = missing.Count, width = encoder.Width;
        if (count == 0) return;
        Span<float> rows = states.AsSpan(0, count * width);
        encoder.Embed(rows, vectors, count);
        whole.Take(rows, width, count);
        if (parts.Length < count * 3 * width) parts = new float[count * 3 * width * 3 / 2];
        WholeProduct.Run(whole, encoder.Window, parts, 3 * width);
        for (int i = 0; i < count; i++)
        {
            int slot = missing[i];
            Span<short> into = chunks[slot / SlotsOfChunk].AsSpan(slot % SlotsOfChunk * Parts * width, Parts * width);
            steps[slot * Parts] = WholeRows.Take(rows.Slice(i * width, width), into[..width], short.MaxValue);
            for (int part = 1; part < Parts; part++)
                steps[(slot * Parts) + part] = WholeRows.Take(parts.AsSpan(((i * 3) + part - 1) * width, width), into.Slice(part * width, width), short.MaxValue);
        }
        missing.Clear();
    }

    private int Miss(int slot, ReadOnlySpan<char> form, bool isFirst, uint titled)
    {
        int count = missing.Count + 1, width = encoder.Width, dimensions = encoder.Dimensions;
        if (states.Length < count * width)
        {
            Array.Resize(ref states, Math.Max(16, count * 2) * width);
            Array.Resize(ref vectors, Math.Max(16, count * 2) * dimensions);
        }
        words.Reset(1);
        words.Set(0, form, WordClusters.None);
        encoder.Describe(words, isFirst, titled, states.AsSpan(missing.Count * width, width), vectors.AsSpan(missing.Count * dimensions, dimensions));
        missing.Add(slot);
        return slot;
    }

    // A slot for this batch alone.
    private int Spare()
    {
        if (spareTaken == spare.Count) spare.Add(NewSlot());
        return spare[spareTaken++];
    }

    private int NewSlot()
    {
        int slot = forms.Count;
        forms.Add(null);
        if (slot / SlotsOfChunk == chunks.Count)
        {
            chunks.Add(new short[SlotsOfChunk * Parts * encoder.Width]);
            Array.Resize(ref steps, chunks.Count * SlotsOfChunk * Parts);
        }
        return slot;
    }

    private static uint Hash(ReadOnlySpan<char> form, uint variant)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(form);
        ulong hash = ((ulong)variant << 32) + (uint)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(bytes));
        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i += 2) rest = (rest << 16) | MemoryMarshal.Read<ushort>(bytes[i..]);
        return (uint)(Mixed(hash ^ rest) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ BitOperations.RotateRight(hash, 29);
    }

    private struct Way
    {
        public uint Hash, Variant;
        public int Slot, Batch;
        public string? Form;
    }
}
