namespace Whence.Cli.Watching;

/// <summary>How feeds are followed.</summary>
internal sealed record WatchOptions
{
    /// <summary>The list of feeds: OPML, or any list that is read; read again in every round.</summary>
    public required string List { get; init; }

    /// <summary>The time from the end of a round to the start of the next.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>After how long a page that a feed still names is asked for again, to see whether its text has changed.</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest time that an address which fails is left alone.</summary>
    public TimeSpan MaxRest { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The feed of alerts; null for none.</summary>
    public string? Feed { get; init; }

    /// <summary>The command that is run for each alert; null for none.</summary>
    public string? Command { get; init; }
}
