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

    /// <summary>The longest line of a JSON Lines file, in UTF-16 units.</summary>
    public int MaxLineChars { get; init; } = 32 * 1024 * 1024;

    /// <summary>Told how many bytes have been read; null where nobody asks.</summary>
    public IntakeProgress? Progress { get; init; }
}
