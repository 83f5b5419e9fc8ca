using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;

namespace Whence.Language.Trees;

/// <summary>Learned weights of the parser's steps: a table without keys, four 16-bit numbers a slot. Features that share a slot were learned so.</summary>
internal readonly struct StepWeights : IStepWeights
{
    private readonly short[] table;
    private readonly int shift;

    private StepWeights(short[] table, int bits)
    {
        this.table = table;
        shift = 32 - bits;
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<uint> keys, out float shift, out float left, out float right)
    {
        Vector128<int> sum = Vector128<int>.Zero;
        ref short first = ref MemoryMarshal.GetArrayDataReference(table);
        foreach (uint key in keys)
        {
            ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref first, (nint)(key >> this.shift) * 4)));
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(four).AsInt16());
        }
        shift = sum[0];
        left = sum[1];
        right = sum[2];
    }

    /// <summary>The number that a stored byte stands for: its square with its sign, so that small weights keep their differences.</summary>
    /// <remarks>Weights are spread over three powers of ten; in equal steps of one byte the small ones, which are most, were lost (UAS 68 for 86).</remarks>
    public static short Expand(sbyte stored) => (short)(stored < 0 ? -(stored * stored) : stored * stored);

    /// <summary>Reads three columns of one-byte weights.</summary>
    public static StepWeights Read(ModelContent content)
    {
        int bits = content.Int();
        if (bits is < 8 or > 24) throw new ModelException("The model of trees is damaged: a table of an impossible size.");
        short[] table = new short[4 << bits];
        for (int column = 0; column < 3; column++)
        {
            sbyte[] values = content.Array<sbyte>();
            if (values.Length != 1 << bits) throw new ModelException("The model of trees is damaged: a column of the wrong length.");
            for (int i = 0; i < values.Length; i++) table[(i * 4) + column] = Expand(values[i]);
        }
        return new(table, bits);
    }
}
