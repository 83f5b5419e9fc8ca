using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Whence.Language;

/// <summary>Word vectors of one byte a dimension, in order of how often the words are used. Immutable; threads may share it.</summary>
/// <remarks>
/// The file <c>models/vectors.bin</c>: “WHV1”, count, dimensions, the key of each word (<see cref="KeyOf"/>), the bytes.
/// A missing or broken file gives <see cref="Empty"/>: similarities are then 0 and no word is known.
/// </remarks>
internal sealed class WordVectors
{
    private const uint Magic = 0x31564857;

    private readonly sbyte[] values;
    private readonly float[] inverseNorms;
    // A key and the place of its row, from 1, beside each other: one look into memory instead of two.
    private readonly (uint Key, int Place)[] slots;

    private WordVectors(uint[] keys, sbyte[] values, int dimensions)
    {
        this.values = values;
        Dimensions = dimensions;
        inverseNorms = new float[keys.Length];
        slots = new (uint, int)[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2))];
        for (int i = 0; i < keys.Length; i++)
        {
            int sum = Squares(values.AsSpan(i * dimensions, dimensions));
            inverseNorms[i] = sum == 0 ? 0 : (float)(1 / Math.Sqrt(sum));
            int slot = (int)(keys[i] * 2654435769u) & (slots.Length - 1);
            while (slots[slot].Place != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = (keys[i], i + 1);
        }
    }

    /// <summary>Vectors that know no word.</summary>
    public static WordVectors Empty { get; } = new([], [], 0);

    /// <summary>Those that the library carries.</summary>
    public static WordVectors Shipped { get; } = Load("vectors.bin");

    /// <summary>The number of words.</summary>
    public int Count => inverseNorms.Length;

    /// <summary>The length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>FNV-1a over the lower-cased word.</summary>
    public static uint KeyOf(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c + 32) : c == '’' ? '\'' : char.ToLowerInvariant(c))) * 16777619;
        return hash;
    }

    /// <summary>The row of a word, which is also its rank by use; -1 where it is not known.</summary>
    public int RowOf(ReadOnlySpan<char> word) => RowOf(KeyOf(word));

    /// <summary>The row of the word with this key; -1 where it is not known.</summary>
    public int RowOf(uint key)
    {
        if (Count == 0) return -1;
        int slot = (int)(key * 2654435769u) & (slots.Length - 1);
        for (; slots[slot].Place != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Key == key) return slots[slot].Place - 1;
        }
        return -1;
    }

    /// <summary>The bytes of a row.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>One by the length of a row as a vector; 0 for a row of zeros.</summary>
    public float InverseNorm(int row) => inverseNorms[row];

    /// <summary>Writes the vector of a row, as long as the root of its dimensions.</summary>
    public void CopyUnit(int row, Span<float> into)
    {
        float scale = inverseNorms[row] * MathF.Sqrt(Dimensions);
        ReadOnlySpan<sbyte> from = values.AsSpan(row * Dimensions, Dimensions);
        int i = 0;
        for (; i + 16 <= from.Length; i += 16)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Create(from[i..]));
            (Vector256<int> first, Vector256<int> second) = Vector256.Widen(Vector256.Create(low, high));
            (Vector256.ConvertToSingle(first) * scale).CopyTo(into[i..]);
            (Vector256.ConvertToSingle(second) * scale).CopyTo(into[(i + 8)..]);
        }
        for (; i < from.Length; i++) into[i] = from[i] * scale;
    }

    /// <summary>The cosine of two rows, -1 to 1; 0 where either is -1.</summary>
    public float Similarity(int first, int second)
    {
        if (first < 0 || second < 0) return 0;
        ReadOnlySpan<sbyte> x = values.AsSpan(first * Dimensions, Dimensions), y = values.AsSpan(second * Dimensions, Dimensions);
        int sum = 0, i = 0;
        if (Avx2.IsSupported)
        {
            ref sbyte left = ref MemoryMarshal.GetReference(x), right = ref MemoryMarshal.GetReference(y);
            Vector256<int> total = Vector256<int>.Zero;
            for (; i + Vector128<sbyte>.Count <= x.Length; i += Vector128<sbyte>.Count)
            {
                Vector256<short> a = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref left, (nuint)i)), b = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref right, (nuint)i));
                total += Avx2.MultiplyAddAdjacent(a, b);
            }
            sum = Vector256.Sum(total);
        }
        else if (Vector.IsHardwareAccelerated)
        {
            Vector<int> total = Vector<int>.Zero;
            for (; i + Vector<sbyte>.Count <= x.Length; i += Vector<sbyte>.Count)
            {
                Vector.Widen(new Vector<sbyte>(x[i..]), out Vector<short> xl, out Vector<short> xh);
                Vector.Widen(new Vector<sbyte>(y[i..]), out Vector<short> yl, out Vector<short> yh);
                // A product of two bytes is at most 16,384 in size: the sum of two fits a short only when halved, so it is widened.
                Vector.Widen(xl * yl, out Vector<int> a, out Vector<int> b);
                Vector.Widen(xh * yh, out Vector<int> c, out Vector<int> d);
                total += a + b + c + d;
            }
            sum = Vector.Sum(total);
        }
        for (; i < x.Length; i++) sum += x[i] * y[i];
        return sum * inverseNorms[first] * inverseNorms[second];
    }

    private static int Squares(ReadOnlySpan<sbyte> row)
    {
        Vector256<int> total = Vector256<int>.Zero;
        int k = 0;
        for (; k + 16 <= row.Length; k += 16)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Create(row[k..]));
            (Vector256<int> first, Vector256<int> second) = Vector256.Widen(Vector256.Create(low, high));
            total += (first * first) + (second * second);
        }
        int sum = Vector256.Sum(total);
        for (; k < row.Length; k++) sum += row[k] * row[k];
        return sum;
    }

    /// <summary>Adds a row, scaled to length 1 and then by the weight, to a sum of <see cref="Dimensions"/> values; nothing where the row is -1.</summary>
    public void AddTo(Span<float> sum, int row, float weight)
    {
        if (row < 0) return;
        ReadOnlySpan<sbyte> x = values.AsSpan(row * Dimensions, Dimensions);
        float scale = weight * inverseNorms[row];
        int i = 0;
        if (Vector256.IsHardwareAccelerated && sum.Length >= x.Length)
        {
            // Product and sum are rounded apart, as below: the same numbers on every machine.
            ref sbyte from = ref MemoryMarshal.GetReference(x);
            ref float to = ref MemoryMarshal.GetReference(sum);
            for (; i + 16 <= x.Length; i += 16)
            {
                (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
                Add(ref to, i, low, scale);
                Add(ref to, i + 8, high, scale);
            }
        }
        for (; i < x.Length; i++) sum[i] += x[i] * scale;

        static void Add(ref float to, int at, Vector128<short> part, float scale)
        {
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(part);
            Vector256<float> product = Vector256.ConvertToSingle(Vector256.Create(low, high)) * scale;
            (Vector256.LoadUnsafe(ref to, (nuint)at) + product).StoreUnsafe(ref to, (nuint)at);
        }
    }

    private static WordVectors Load(string name)
    {
        using Stream? stream = typeof(WordVectors).Assembly.GetManifestResourceStream("models/" + name);
        if (stream is null) return Empty;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) return Empty;
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (count < 0 || dimensions <= 0 || bytes.Length != 12L + (4L * count) + ((long)count * dimensions)) return Empty;
        uint[] keys = new uint[count];
        for (int i = 0; i < count; i++) keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12 + (4 * i)));
        return new(keys, MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(12 + (4 * count))).ToArray(), dimensions);
    }
}
