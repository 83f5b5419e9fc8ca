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
        [-2.431f, 0.919f, 0.958f, 1.899f, -0.35f, -0.465f, -0.48f, 1.17f, 2.008f, 0.028f, 0.596f, -0.052f, -0.599f, 0.009f],
        [-0.804f, 0.879f, 1.867f, 0.662f, 0.581f, 0.063f, -0.085f, 0.249f, -0.089f, 0.518f, 1.044f, -0.112f, 0.249f, -0.168f, 1.138f, -0.091f, -0.109f, 1.122f, -0.046f, 0.147f],
        -1.5f,
        0f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
