using Whence.Text;

namespace Whence.Intake;

/// <summary>A report that was read, or why one was not. Exactly one of both is there.</summary>
public sealed record IntakeItem
{
    private IntakeItem()
    {
    }

    /// <summary>The report; null where it failed.</summary>
    public Document? Document { get; private init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public IntakeFailure? Failure { get; private init; }

    /// <summary>A report that was read.</summary>
    public static IntakeItem Of(Document document) => new() { Document = document };

    /// <summary>An input that failed.</summary>
    public static IntakeItem Failed(string item, FailureReason reason, string detail) => new() { Failure = new(item, reason, detail) };
}
