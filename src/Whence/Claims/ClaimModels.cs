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
        [-2.766f, -0.111f, 1.743f, 0.546f, 0.306f, 0.233f, -0.668f, 0.117f, 1.174f, 0.243f, 0.445f, -0.267f, 0.265f, -0.287f, 1.79f, 1.212f, 0.54f, -0.603f, 0.209f, 0.453f, 0.943f, 1.07f, 1.123f, -0.28f, 1.023f, 0.08f, 0.831f],
        [-0.277f, 0.271f, 0.368f, 0.144f, -0.124f, 0.066f, -0.083f, -0.007f, 0.029f, 0.132f, -0.017f, 0.053f, 0.187f, -0.266f, 0.4f, -0.453f, 0.134f, 0.096f, 0.007f, 0.118f, 0.417f, 0.022f, 0.115f, 0.043f, 0.057f, 0.206f, 0.247f, 0.073f, 0.185f, 0.224f, 0.046f, 0.038f, 0.077f, -0.408f, 0.024f, 0.015f, -0.006f, 0.426f, -0.082f, -0.055f, 0.004f, -0.031f, 0.037f, 0.119f, 0.096f, -0.25f, 0.082f, -0.04f, 0.137f, 0.016f, 0.16f, 0.088f, 0.038f, 0.223f],
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
