namespace Whence.Language.Trees;

/// <summary>Weights of the parser's three steps, learned or in learning.</summary>
internal interface IStepWeights
{
    /// <summary>The sums over all features.</summary>
    void Score(ReadOnlySpan<uint> keys, out float shift, out float left, out float right);
}
