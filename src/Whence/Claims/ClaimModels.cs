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
        [-2.571f, 0.452f, 1.444f, 2.229f, -0.076f, 0.187f, -0.47f, 0.259f, 1.739f, 0.499f, 0.643f, -0.008f, 0.113f, -0.223f],
        [-1.684f, 0.769f, 0.938f, 0.004f, 0.423f, 0.017f, -0.072f, 0.068f, -0.262f, 0.282f, 0.66f, 0.209f, -0.299f, 0.014f, 1.288f, -0.1f, 0.657f, 0.016f, 0.873f, -0.57f],
        -1.5f,
        9f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
