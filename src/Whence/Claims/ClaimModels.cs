namespace Whence.Claims;

/// <summary>The learnt weights by which propositions are grouped: two logistic models of few weights.</summary>
/// <remarks>
/// Learnt on the invented piles with <c>dotnet run --project tools/Whence.Training -c Release -- claims TRACES SEEDS</c>, which also prints
/// what leaving each pile out gives; see docs/decisions/claims.md.
/// </remarks>
/// <param name="Pair">In the order of <see cref="PairFeatures"/>.</param>
/// <param name="Attach">In the order of <see cref="AttachFeatures"/>.</param>
/// <param name="JoinThreshold">Groups are joined above these mean log-odds.</param>
/// <param name="AttachThreshold">A small group is attached to a larger one above these log-odds.</param>
internal sealed record ClaimModels(float[] Pair, float[] Attach, float JoinThreshold, float AttachThreshold)
{
    /// <summary>Those that the library carries.</summary>
    public static ClaimModels Shipped { get; } = new(
        [-2.79f, -0.125f, 1.781f, 0.431f, 0.262f, 0.199f, -0.671f, 0.203f, 1.194f, 0.232f, 0.411f, -0.316f, 0.292f, -0.355f, 1.809f, 1.078f, 0.668f, -0.611f, 0.342f, 0.446f, 0.842f, 1.038f, 1.238f, -0.079f, 1.408f, 0.126f, 0.837f],
        [-0.307f, -0.044f, 0.275f, 0.216f, -0.089f, 0.098f, 0.006f, 0.06f, 0.079f, 0.04f, 0.112f, -0.035f, 0.121f, -0.108f, 0.303f, -0.375f, -0.178f, -0.091f, 0.063f, 0.069f, 0.286f, -0.031f, 0.078f, 0.006f, 0.033f, 0.204f, 0.281f, 0.135f, 0.32f, 0.188f, 0.025f, 0.032f, -0.122f, -0.605f, -0.298f, 0.379f, -0.01f, 0.407f, -0.128f, 0.05f, 0.094f, 0f, -0.034f, 0.168f, -0.124f, -0.585f, 0f, 0.023f, 0.194f, 0.154f, 0.14f, 0.139f, 0.026f, 0.04f],
        -1.05f,
        -0.1f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
