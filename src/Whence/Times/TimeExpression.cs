using Whence.Text;

namespace Whence.Times;

/// <summary>A stretch that names a time.</summary>
public sealed record TimeExpression
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>TIMEX3 type.</summary>
    public required TimeType Type { get; init; }

    /// <summary>TIMEX3 value.</summary>
    public required string Value { get; init; }

    /// <summary>First moment, local; null where it can't be anchored.</summary>
    public DateTime? From { get; init; }

    /// <summary>The moment after the last, local; null where it can't be anchored or the end is open.</summary>
    public DateTime? Until { get; init; }

    /// <summary>How what is told stands to the time: at it, since it, until it …</summary>
    public TimeBound Bound { get; init; }

    /// <summary>START, MID, END, APPROX, MORE_THAN or another of TIMEX3's modifiers; null if none.</summary>
    public string? Modifier { get; init; }

    /// <summary>The event that it is counted from, where that is no time: “the inauguration” in “nine days before the inauguration”; null if none.</summary>
    public TextSpan? Event { get; init; }

    /// <summary>The distance from <see cref="Event"/>; null where there is none or its unit is no fixed number of days.</summary>
    public TimeSpan? FromEvent { get; init; }

    /// <summary>What it was resolved against.</summary>
    public Anchoring Anchoring { get; init; }

    /// <summary>The rule that found it.</summary>
    public required string FoundBy { get; init; }
}
