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
        [-2.812f, 1.334f, 1.581f, 2.519f, -0.17f, -0.032f, -0.226f, 0.259f, 1.401f, 0.464f, 0.738f, -0.045f, 0.084f, 0.074f],
        [-2.974f, 0.231f, 0.331f, 0.482f, 0.149f, -0.201f, 0f, -0.597f, 0.085f, 0.228f, 1.003f, -0.136f, -0.375f, 0.27f, 0.724f, 0.06f, 0.113f, 0.921f, 0.532f, 0.289f],
        -2f,
        0.5f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
