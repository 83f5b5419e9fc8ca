using Whence.Quantities;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>One figure of a series, as one report gives it.</summary>
public sealed record SeriesPoint
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Where the figure stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The value, or the lower end of a range, in <see cref="Unit"/>.</summary>
    public required decimal Low { get; init; }

    /// <summary>The value, or the upper end.</summary>
    public required decimal High { get; init; }

    /// <summary>How it bounds or changes.</summary>
    public required Change Change { get; init; }

    /// <summary>The unit as written; null where it is the series' own.</summary>
    public string? Unit { get; init; }

    /// <summary>First day of the time that the figure is of; null if not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last; null if not said.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Who gives the figure, as written; null where the outlet itself does.</summary>
    public string? Source { get; init; }

    /// <summary>What it agrees with or contradicts, and why, in words; null if nothing is to be said.</summary>
    public string? Remark { get; init; }
}
