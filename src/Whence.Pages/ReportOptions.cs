namespace Whence.Pages;

/// <summary>What the page of a trace says of itself.</summary>
public sealed record ReportOptions
{
    /// <summary>The title of the page.</summary>
    public string Title { get; init; } = "Trace";

    /// <summary>The version of the program that made it; null leaves the line out.</summary>
    public string? Version { get; init; }

    /// <summary>Documents above this number are shown by their cited passages only, so that the file still opens.</summary>
    public int MaxFullDocuments { get; init; } = 2_000;

    /// <summary>What people decided, in words: about each claim, and in all.</summary>
    public DecidedNotes Notes { get; init; } = DecidedNotes.None;
}
