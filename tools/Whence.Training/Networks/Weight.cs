using System.Numerics;
using Whence.Language.Models;
using Whence.Language.Networks;

namespace Whence.Training.Networks;

/// <summary>A matrix of weights in learning, with its gradient and what Adam (Kingma and Ba, 2015) remembers of it.</summary>
internal sealed class Weight
{
    private const float MeanKept = 0.9f, SquareKept = 0.98f;

    private readonly float[] means;
    private readonly float[] squares;
    private double[]? sums;
    private int added;
    private readonly PackedMatrix? packed;
    private readonly PackedMatrix? turned;

    /// <summary>A matrix with even random values of at most <paramref name="spread"/>; zero where that is 0.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns; a multiple of 32 where the matrix is multiplied with.</param>
    /// <param name="spread">The largest value.</param>
    /// <param name="random">Where the values come from.</param>
    /// <param name="isMatrix">Whether it is multiplied with; else it is added.</param>
    public Weight(int rows, int columns, float spread, Randomness random, bool isMatrix = true)
    {
        Rows = rows;
        Columns = columns;
        Value = new float[rows * columns];
        Gradient = new float[rows * columns];
        means = new float[rows * columns];
        squares = new float[rows * columns];
        for (int i = 0; i < Value.Length && spread > 0; i++) Value[i] = ((random.Next() * 2) - 1) * spread;
        if (!isMatrix) return;
        packed = new(rows, columns);
        turned = new(columns, rows);
        Pack();
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[] Gradient { get; }

    /// <summary>Adds the values to their sum over the steps.</summary>
    public void AddToMean()
    {
        sums ??= new double[Value.Length];
        added++;
        for (int i = 0; i < sums.Length; i++) sums[i] += Value[i];
    }

    /// <summary>Makes the values the mean of those that were added.</summary>
    public void TakeMean()
    {
        if (sums is null) return;
        for (int i = 0; i < sums.Length; i++) Value[i] = (float)(sums[i] / added);
        Pack();
    }

    /// <summary>into += input × this; both have a row a word.</summary>
    public void Multiply(float[] input, int inputRow, int count, float[] into, int intoRow) => MatrixProduct.Add(input, inputRow, 1, count, packed!, into, intoRow);

    /// <summary>Adds to the gradient of this and, where it is given, to that of the input.</summary>
    public void Back(float[] input, int inputRow, int count, float[] outGradient, int outRow, float[]? inputGradient)
    {
        PackedMatrix gradient = new(count, Columns);
        gradient.Pack(outGradient, outRow, 1);
        MatrixProduct.Add(input, 1, inputRow, Rows, gradient, Gradient, Columns);
        if (inputGradient is not null) MatrixProduct.Add(outGradient, outRow, 1, count, turned!, inputGradient, inputRow);
    }

    /// <summary>Adds the sums of the columns of a gradient to that of this, a bias.</summary>
    public void BackBias(float[] outGradient, int outRow, int count)
    {
        for (int i = 0; i < count; i++) Vectors.Add(outGradient.AsSpan(i * outRow, Columns), Gradient);
    }

    /// <summary>The sum of the squares of the gradient.</summary>
    public double Norm() => Vectors.Squares(Gradient);

    /// <summary>Takes a step down the gradient and clears it.</summary>
    public void Step(float rate, float scale, float correction)
    {
        Vector<float> steps = new(rate), scales = new(scale), corrections = new(correction), small = new(1e-8f);
        int i = 0;
        for (; i + Vector<float>.Count <= Value.Length; i += Vector<float>.Count)
        {
            Vector<float> g = new Vector<float>(Gradient, i) * scales;
            Vector<float> mean = (new Vector<float>(means, i) * MeanKept) + (g * (1 - MeanKept));
            Vector<float> square = (new Vector<float>(squares, i) * SquareKept) + (g * g * (1 - SquareKept));
            mean.CopyTo(means, i);
            square.CopyTo(squares, i);
            (new Vector<float>(Value, i) - (steps * mean / (Vector.SquareRoot(square * corrections) + small))).CopyTo(Value, i);
        }
        for (; i < Value.Length; i++)
        {
            float g = Gradient[i] * scale;
            means[i] = (means[i] * MeanKept) + (g * (1 - MeanKept));
            squares[i] = (squares[i] * SquareKept) + (g * g * (1 - SquareKept));
            Value[i] -= rate * means[i] / (MathF.Sqrt(squares[i] * correction) + 1e-8f);
        }
        Array.Clear(Gradient);
        Pack();
    }

    /// <summary>What the mean of squares after so many steps is to be multiplied with; the mean itself is not corrected, which starts it slowly.</summary>
    public static float Correction(int steps) => (float)(1 / (1 - Math.Pow(SquareKept, steps)));

    /// <summary>Writes the values as 16-bit numbers.</summary>
    public void Write(ModelBuilder builder) => builder.Array<Half>(Array.ConvertAll(Value, value => (Half)value));

    private void Pack()
    {
        packed?.Pack(Value, Columns, 1);
        turned?.Pack(Value, 1, Columns);
    }
}
