using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A matrix and a bias. Immutable; threads may share it.</summary>
internal sealed class SideWeights
{
    private readonly PackedMatrix weights;
    private readonly float[] bias;

    private SideWeights(PackedMatrix weights, float[] bias)
    {
        this.weights = weights;
        this.bias = bias;
    }

    /// <summary>The numbers that it makes of a word.</summary>
    public int Width => bias.Length;

    /// <summary>Reads a matrix and a bias; <paramref name="width"/> is a multiple of 32.</summary>
    public static SideWeights Read(ModelContent content, int inputWidth, int width) => new(PackedMatrix.Read(content, inputWidth, width), PackedMatrix.ReadValues(content, width));

    /// <summary>into = input × weights + bias, a row a word.</summary>
    public void Run(ReadOnlySpan<float> input, int inputRow, int count, Span<float> into)
    {
        for (int i = 0; i < count; i++) bias.CopyTo(into[(i * Width)..]);
        MatrixProduct.Add(input, inputRow, 1, count, weights, into, Width);
    }
}
