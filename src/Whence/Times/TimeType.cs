namespace Whence.Times;

/// <summary>TIMEX3 types.</summary>
public enum TimeType : byte
{
    /// <summary>A calendar date, of a day or coarser.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A repetition.</summary>
    Set,
}
