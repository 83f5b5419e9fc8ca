namespace Whence.Training.Networks;

/// <summary>How a network is learned.</summary>
/// <param name="Rounds">How often all sentences are seen.</param>
/// <param name="Rate">The highest rate of learning.</param>
/// <param name="Dropped">The share of columns left out.</param>
/// <param name="TagShare">What the loss of tags weighs against that of heads.</param>
/// <param name="MaxNorm">The longest gradient.</param>
internal sealed record NetworkSettings(int Rounds, float Rate, float Dropped, float TagShare, float MaxNorm = 3);
