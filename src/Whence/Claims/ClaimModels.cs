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
        [-5f, 3f, 2f, 3f, 1f, 1f, -0.5f, 1f, 1.5f, 0.3f, 0.2f, -0.3f, 0f, 0.5f],
        [-2f, 1f, 1f, 0.8f, 0.3f, 0.3f, 0.8f, 0.2f, 0.3f, 1f, 0.3f, 1.2f, 0.5f, 0.5f, 0.3f, 0f, 1f, 0.5f, 0f, 0.5f],
        -0.6f,
        0f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
