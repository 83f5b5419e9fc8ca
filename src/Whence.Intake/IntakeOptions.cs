namespace Whence.Intake;

/// <summary>How inputs are read.</summary>
public sealed record IntakeOptions
{
    /// <summary>A text is taken as one body passage as it stands, and no furniture is looked for.</summary>
    public bool AsText { get; init; }

    /// <summary>The time of publication for reports that do not say it; null leaves it open.</summary>
    public Text.PublicationTime? Published { get; init; }

    /// <summary>The longest file that is read as one report, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The longest line of a JSON Lines file or field of a table, in UTF-16 units.</summary>
    public int MaxLineChars { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many archives may lie in each other: a compressed tar of web archives is three.</summary>
    public int MaxArchiveDepth { get; init; } = 4;

    /// <summary>How many entries of one archive, feed or list are read.</summary>
    public int MaxEntries { get; init; } = 1_000_000;

    /// <summary>Told how many bytes have been read; null where nobody asks.</summary>
    public IntakeProgress? Progress { get; init; }

    /// <summary>Fetches what lists name; null where nothing is fetched, which is the default.</summary>
    public Web.IPageSource? Fetch { get; init; }
}
