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
        [-3.064f, -0.343f, 2.615f, -0.55f, 0.031f, 0.315f, -0.431f, 0.072f, 1.561f, 0.184f, 0.632f, -0.364f, 0.341f, -0.337f, 1.249f, 1.419f, 0.575f, -0.659f, 0.16f, 0.486f, 0.891f, 2.005f, 1.964f, -0.844f, 2.201f, -0.894f, 1.268f, 0.277f, 0.404f, 1.16f, 1.402f, -0.078f, -0.838f],
        [-2.139f, 0.054f, 0.251f, 0.408f, -0.089f, 0.381f, -0.065f, 0.005f, 0.158f, 0.188f, -0.03f, 0.061f, 0.132f, 0.296f, 0.18f, -0.321f, 0.225f, 0.194f, 0.135f, 0.372f, 0.143f, 0.046f, 0.009f, -0.033f, 0.02f, 0.162f, 0.225f, 0.144f, 0.246f, -0.051f, -0.012f, -0.002f, 0.232f, -0.149f, -0.127f, 0.127f, -0.01f, 0.449f, -0.094f, -0.021f, -0.013f, -0.066f, 0.104f, 0.356f, 0.09f, -0.388f, -0.114f, -0.078f, 0.616f, 0.01f, 0.04f, 0.159f, -0.02f, -0.114f],
        -0.9f,
        -0.1f);

    /// <summary>The log-odds that a model gives to features.</summary>
    public static float LogOdds(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
