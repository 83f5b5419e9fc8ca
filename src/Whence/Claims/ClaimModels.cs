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
        [-3.48f, -0.326f, 1.693f, 1.189f, -0.022f, 0.542f, -0.439f, 0.036f, 1.358f, 0.597f, -0.126f, -0.164f, 0.704f, -0.059f, 1.67f, 0.363f, 0.583f, -0.191f, 0.478f, 0.515f, 0.821f, 0.866f, 0.86f, -0.131f, 1.609f, 0.181f, 0.52f],
        [-1.345f, 0.75f, 1.121f, 0.209f, 0.284f, -0.545f, -0.183f, 0.006f, -0.164f, -0.028f, 0.832f, -0.039f, -0.42f, -0.087f, 0.885f, 0.192f, -0.548f, 0.238f, 0.815f, -0.062f],
        -1.4f,
        9f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
