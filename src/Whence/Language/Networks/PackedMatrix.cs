using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A matrix of weights as <see cref="MatrixProduct"/> reads it: panels of 32 columns, in a panel row after row. The last panel is filled with zeros.</summary>
internal sealed class PackedMatrix
{
    /// <summary>The columns of a panel.</summary>
    public const int PanelColumns = 32;

    /// <summary>A matrix of zeros.</summary>
    public PackedMatrix(int rows, int columns) => Reset(rows, columns);

    /// <summary>A matrix without rows, to be <see cref="Reset"/>.</summary>
    public PackedMatrix()
    {
    }

    /// <summary>The number of rows: the length of what is multiplied.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of columns without those that fill the last panel.</summary>
    public int Columns { get; private set; }

    /// <summary>The number of columns with those that fill the last panel: the least length of a row of the product.</summary>
    public int Width => Panels * PanelColumns;

    /// <summary>The number of panels.</summary>
    public int Panels { get; private set; }

    /// <summary>The numbers, panel after panel.</summary>
    public float[] Values { get; private set; } = [];

    /// <summary>Makes it a matrix of another size, all zeros; memory is used again.</summary>
    public void Reset(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Panels = (columns + PanelColumns - 1) / PanelColumns;
        int size = Panels * rows * PanelColumns;
        if (Values.Length < size) Values = new float[size];
        else Array.Clear(Values, 0, size);
    }

    /// <summary>Takes the values of a matrix in which those of (row, column) stand at row × <paramref name="rowStep"/> + column × <paramref name="columnStep"/>.</summary>
    public void Pack(ReadOnlySpan<float> values, int rowStep, int columnStep)
    {
        for (int panel = 0; panel < Panels; panel++)
        {
            int from = panel * PanelColumns, count = Math.Min(PanelColumns, Columns - from);
            for (int row = 0; row < Rows; row++)
            {
                Span<float> into = Values.AsSpan(((panel * Rows) + row) * PanelColumns, PanelColumns);
                if (columnStep == 1)
                {
                    values.Slice((row * rowStep) + from, count).CopyTo(into);
                    continue;
                }
                for (int i = 0; i < count; i++) into[i] = values[(row * rowStep) + ((from + i) * columnStep)];
            }
        }
    }

    /// <summary>Reads a matrix of 16-bit floating-point numbers, row after row.</summary>
    public static PackedMatrix Read(ModelContent content, int rows, int columns)
    {
        PackedMatrix matrix = new(rows, columns);
        matrix.Pack(ReadValues(content, rows * columns), columns, 1);
        return matrix;
    }

    /// <summary>Reads a list of 16-bit floating-point numbers of a known length.</summary>
    /// <exception cref="ModelException">It has another length.</exception>
    public static float[] ReadValues(ModelContent content, int count)
    {
        Half[] values = content.Array<Half>();
        if (values.Length != count) throw new ModelException($"A model is damaged: {values.Length} weights for {count}.");
        float[] wide = new float[count];
        ReadOnlySpan<short> bits = MemoryMarshal.Cast<Half, short>(values);
        int i = 0;
        for (; i + 8 <= count; i += 8)
        {
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.Create(bits[i..]));
            Vector256<int> eight = Vector256.Create(low, high);
            // Exponent and fraction moved to their places; times 2^112, which is the difference of what the exponents count from. Weights are finite.
            Vector256<float> size = Vector256.ShiftLeft(eight & Vector256.Create(0x7FFF), 13).AsSingle() * Vector256.Create(5.192296858534828e33f);
            (size.AsInt32() | (eight & Vector256.Create(int.MinValue))).AsSingle().CopyTo(wide, i);
        }
        for (; i < count; i++) wide[i] = (float)values[i];
        return wide;
    }
}
