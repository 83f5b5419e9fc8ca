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
        [-3.57f, -0.124f, 1.628f, 1.217f, 0.018f, 0.505f, -0.459f, -0.091f, 1.314f, 0.654f, -0.123f, -0.18f, 0.859f, -0.116f, 1.641f, 0.622f, 0.638f, -0.185f, 0.367f, 0.496f, 0.8f, 0.966f, 0.839f, 0.013f, 1.573f, 0.166f, 0.481f],
        [-1.345f, 0.75f, 1.121f, 0.209f, 0.284f, -0.545f, -0.183f, 0.006f, -0.164f, -0.028f, 0.832f, -0.039f, -0.42f, -0.087f, 0.885f, 0.192f, -0.548f, 0.238f, 0.815f, -0.062f],
        -1.2f,
        9f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
