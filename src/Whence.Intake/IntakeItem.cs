using Whence.Text;

namespace Whence.Intake;

/// <summary>A report that was read, an address that a list names, or why there is neither. Exactly one of the three is there.</summary>
public sealed record IntakeItem
{
    private IntakeItem()
    {
    }

    /// <summary>The report; null where there is none.</summary>
    public Document? Document { get; private init; }

    /// <summary>The address; null where there is none. <see cref="ReportReader.Read"/> gives none: it fetches it or says that it may not.</summary>
    public ListedAddress? Address { get; private init; }

    /// <summary>Why there is no report; null where there is one.</summary>
    public IntakeFailure? Failure { get; private init; }

    /// <summary>A report that was read.</summary>
    public static IntakeItem Of(Document document) => new() { Document = document };

    /// <summary>An address that a list names.</summary>
    public static IntakeItem Of(ListedAddress address) => new() { Address = address };

    /// <summary>An input that failed.</summary>
    public static IntakeItem Failed(string item, FailureReason reason, string detail) => new() { Failure = new(item, reason, detail) };

    /// <summary>The report as it comes out of a change; the same where there is none.</summary>
    internal IntakeItem With(Func<Document, Document> change) => Document is { } document ? Of(change(document)) : this;
}
