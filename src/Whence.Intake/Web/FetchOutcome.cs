namespace Whence.Intake.Web;

/// <summary>What came of an address: a page, the news that it is unchanged, or why there is none. Immutable.</summary>
/// <param name="Asked">The address that was asked for.</param>
public sealed record FetchOutcome(Uri Asked)
{
    /// <summary>The page; null where there is none.</summary>
    public FetchedPage? Page { get; init; }

    /// <summary>Whether the server says that the page is as it was.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Why there is no page; null where there is one, or it is unchanged.</summary>
    public IntakeFailure? Failure { get; init; }

    /// <summary>When the server wants to be asked again at the earliest; null where it does not say.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
