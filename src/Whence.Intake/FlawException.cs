namespace Whence.Intake;

/// <summary>What is wrong with bytes while they are read; caught where the input is named. The message completes a sentence that begins with the input.</summary>
internal sealed class FlawException(FailureReason reason, string message) : IOException(message)
{
    public FailureReason Reason { get; } = reason;
}
