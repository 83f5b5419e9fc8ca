using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A matrix of weights and a bias as <see cref="WholeProduct"/> reads them: weights are whole numbers of 16 bits times a step for each column. Immutable; threads may share it.</summary>
/// <remarks>
/// Panels of 32 columns; in a panel two rows after two rows, the two weights of a column side by side. The last panel is filled with zeros.
/// The step of a column is the finest that keeps its weights within 16 bits and any sum of products with a row of <see cref="WholeRows"/> within 32.
/// </remarks>
internal sealed class WholeMatrix
{
    /// <summary>The columns of a panel.</summary>
    public const int PanelColumns = 32;

    // A sum of products is at most the largest whole number of a row times the sum of the sizes of a column's weights; rounding adds half a step a weight.
    private const double LargestSum = (int.MaxValue / WholeRows.Largest) - 1024;

    /// <summary>Takes weights, row after row, and a bias a column.</summary>
    /// <param name="values">The weights.</param>
    /// <param name="rows">Rows: the length of what is multiplied, at most 1,024.</param>
    /// <param name="bias">What is added to each column.</param>
    public WholeMatrix(ReadOnlySpan<float> values, int rows, ReadOnlySpan<float> bias)
    {
        Rows = rows;
        Columns = bias.Length;
        Width = (Columns + PanelColumns - 1) / PanelColumns * PanelColumns;
        Pairs = (rows + 1) / 2;
        Values = new short[Pairs * 2 * Width];
        Steps = new float[Width];
        Bias = new float[Width];
        bias.CopyTo(Bias);
        float[] most = new float[Columns], sums = new float[Columns], units = new float[Columns];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> from = values.Slice(row * Columns, Columns);
            for (int j = 0; j < from.Length; j++)
            {
                float size = Math.Abs(from[j]);
                most[j] = Math.Max(most[j], size);
                sums[j] += size;
            }
        }
        for (int j = 0; j < Columns; j++)
        {
            if (most[j] == 0) continue;
            units[j] = (float)Math.Min(short.MaxValue / (double)most[j], LargestSum / sums[j]);
            Steps[j] = 1 / units[j];
        }
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> from = values.Slice(row * Columns, Columns);
            int pair = row / 2, odd = row & 1;
            for (int j = 0; j < from.Length; j++)
            {
                int panel = j / PanelColumns, column = j % PanelColumns;
                Values[(((((panel * Pairs) + pair) * PanelColumns) + column) * 2) + odd] = (short)MathF.Round(from[j] * units[j]);
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The rows, two by two.</summary>
    public int Pairs { get; }

    /// <summary>The number of columns without those that fill the last panel.</summary>
    public int Columns { get; }

    /// <summary>The number of columns with those that fill the last panel: the least length of a row of the product.</summary>
    public int Width { get; }

    /// <summary>The whole numbers, panel after panel.</summary>
    public short[] Values { get; }

    /// <summary>What one unit of a column is worth.</summary>
    public float[] Steps { get; }

    /// <summary>What is added to a column.</summary>
    public float[] Bias { get; }

    /// <summary>Reads a matrix of 16-bit floating-point numbers, row after row, and then its bias.</summary>
    public static WholeMatrix Read(ModelContent content, int rows, int columns) =>
        new(PackedMatrix.ReadValues(content, rows * columns), rows, PackedMatrix.ReadValues(content, columns));
}
