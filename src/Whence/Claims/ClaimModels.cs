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
        [-3.071f, -0.353f, 2.568f, -0.527f, 0.011f, 0.327f, -0.421f, 0.095f, 1.561f, 0.187f, 0.588f, -0.363f, 0.327f, -0.279f, 1.251f, 1.486f, 0.604f, -0.602f, 0.168f, 0.571f, 1.146f, 2.056f, 1.915f, -0.963f, 2.192f, -0.873f, 1.261f, 0.323f, 0.435f, 1.085f, 1.443f, -0.085f, -0.802f],
        [-1.303f, 0.13f, 0.528f, 0.383f, 0.104f, 0.248f, -0.091f, -0.089f, 0.208f, 0.276f, -0.195f, -0.199f, 0.152f, 0.207f, 0.159f, -0.357f, 0.267f, 0.216f, 0.147f, 0.419f, 0.39f, 0.143f, 0.141f, 0.016f, 0.062f, 0.042f, 0.137f, 0.117f, 0.391f, 0.058f, 0.015f, 0.017f, 0.13f, -0.36f, -0.15f, 0.069f, -0.094f, 0.366f, -0.07f, 0f, 0.012f, -0.062f, 0.104f, 0.378f, 0.043f, -0.409f, 0.012f, -0.075f, 0.562f, 0.214f, 0.119f, 0.042f, 0.012f, -0.077f],
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
