using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;

namespace Whence.Language.Trees;

/// <summary>Learned weights of the parser's steps: a table without keys, four bytes a slot. Features that share a slot were learned so.</summary>
internal readonly struct StepWeights : IStepWeights
{
    private readonly sbyte[] table;
    private readonly int shift;

    private StepWeights(sbyte[] table, int bits)
    {
        this.table = table;
        shift = 32 - bits;
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<uint> keys, out float shift, out float left, out float right)
    {
        Vector128<int> sum = Vector128<int>.Zero;
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(table);
        foreach (uint key in keys)
        {
            uint four = Unsafe.ReadUnaligned<uint>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref first, (nint)(key >> this.shift) * 4)));
            (Vector128<short> low, _) = Vector128.Widen(Vector128.CreateScalarUnsafe(four).AsSByte());
            (Vector128<int> values, _) = Vector128.Widen(low);
            sum += values;
        }
        shift = sum[0];
        left = sum[1];
        right = sum[2];
    }

    /// <summary>Reads three columns of one-byte weights.</summary>
    public static StepWeights Read(ModelContent content)
    {
        int bits = content.Int();
        if (bits is < 8 or > 24) throw new ModelException("The model of trees is damaged: a table of an impossible size.");
        sbyte[] table = new sbyte[4 << bits];
        for (int column = 0; column < 3; column++)
        {
            sbyte[] values = content.Array<sbyte>();
            if (values.Length != 1 << bits) throw new ModelException("The model of trees is damaged: a column of the wrong length.");
            for (int i = 0; i < values.Length; i++) table[(i * 4) + column] = values[i];
        }
        return new(table, bits);
    }
}
