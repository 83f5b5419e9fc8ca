using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A matrix and a bias. Immutable; threads may share it.</summary>
internal sealed class SideWeights
{
    private readonly WholeMatrix weights;

    private SideWeights(WholeMatrix weights) => this.weights = weights;

    /// <summary>The numbers that it makes of a word.</summary>
    public int Width => weights.Columns;

    /// <summary>Reads a matrix and a bias; <paramref name="width"/> is a multiple of 32.</summary>
    public static SideWeights Read(ModelContent content, int inputWidth, int width) => new(WholeMatrix.Read(content, inputWidth, width));

    /// <summary>into = input × weights + bias, a row a word.</summary>
    public void Run(WholeRows input, Span<float> into) => WholeProduct.Run(input, weights, into, Width);
}
