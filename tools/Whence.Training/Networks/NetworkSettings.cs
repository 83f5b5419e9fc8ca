namespace Whence.Training.Networks;

/// <summary>How a network is learned.</summary>
/// <param name="Rounds">How often all sentences are seen.</param>
/// <param name="Rate">The highest rate of learning.</param>
/// <param name="Dropped">The share of columns left out.</param>
/// <param name="TagShare">What the loss of tags weighs against that of heads.</param>
/// <param name="MaxNorm">The longest gradient.</param>
internal sealed record NetworkSettings(int Rounds = 20, float Rate = 0.002f, float Dropped = 0.25f, float TagShare = 0.5f, float MaxNorm = 3);
