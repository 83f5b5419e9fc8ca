namespace Whence.Times;

/// <summary>What kind of expression was read, before it is resolved.</summary>
internal enum RawKind : byte
{
    /// <summary>Parts of the calendar: year, quarter, month, day, whatever is said.</summary>
    Calendar,
    /// <summary>A day of the week.</summary>
    Weekday,
    /// <summary>A unit counted from now: last week, this year, tomorrow.</summary>
    Shifted,
    /// <summary>A distance from a point: three years ago, two days later.</summary>
    Distance,
    /// <summary>A time of day or part of the day alone.</summary>
    Clock,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A repetition.</summary>
    Set,
    /// <summary>A counted part of a longer time: the last week of July.</summary>
    Ordinal,
    /// <summary>Two ends that share what is written once: Oct. 28-30.</summary>
    Span,
    /// <summary>Now, recently, in the future.</summary>
    Reference,
}
