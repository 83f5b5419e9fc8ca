namespace Whence.Times;

/// <summary>A time expression as read, before it is resolved against an anchor.</summary>
internal sealed class RawTime(RawKind kind, int first, int end)
{
    /// <summary>What kind it is.</summary>
    public RawKind Kind = kind;

    /// <summary>First lexeme.</summary>
    public int First = first;

    /// <summary>The lexeme after the last.</summary>
    public int End = end;

    /// <summary>What the calendar parts or the shift name.</summary>
    public Grain Grain = Grain.Day;

    /// <summary>Parts of the calendar; 0 where they are not said. <see cref="Number"/> is a quarter, half, season, decade or century.</summary>
    public int Year, Month, Day, Number;

    /// <summary>1 Monday to 7 Sunday; 0 where none is said.</summary>
    public int Weekday;

    /// <summary>Weeks from this one in which a weekday lies: “Tuesday of next week”; null where that is not said.</summary>
    public int? OnWeek;

    /// <summary>Units from now: -1 last, 0 this, 1 next.</summary>
    public int Shift;

    /// <summary>Whether last, this or next was said; without it tense and context decide.</summary>
    public bool IsShiftSaid;

    /// <summary>The clock; -1 where it is not said.</summary>
    public int Hour = -1, Minute = -1, Second = -1;

    /// <summary>Whether the hour may be of the morning or the evening.</summary>
    public bool IsHourOpen;

    /// <summary>The part of the day.</summary>
    public DayPart Part;

    /// <summary>Whether “UTC”, “GMT” or “Z” stands with it.</summary>
    public bool IsUtc;

    /// <summary>Minutes east of UTC; null where no zone is said.</summary>
    public int? ZoneMinutes;

    /// <summary>The number of units of a length or distance; null where it is not said (several years).</summary>
    public decimal? Count;

    /// <summary>The unit of a length or distance.</summary>
    public Grain Unit;

    /// <summary>What a compound length adds: “5 hours 30 minutes”, “a year and a half”.</summary>
    public List<(decimal Count, Grain Unit)>? More;

    /// <summary>-1 before, 1 after, of a distance.</summary>
    public int Direction;

    /// <summary>Whether a distance counts from a time in the text (“later”, “earlier”), not from publication.</summary>
    public bool FromNarrative;

    /// <summary>What a distance counts from: “two days before the inauguration” or “… before Christmas”.</summary>
    public RawTime? From;

    /// <summary>The last end of a span, and the day that a span of hours lies on.</summary>
    public RawTime? To, OnDay;

    /// <summary>The first end of the range that this is the last end of; null where it is none.</summary>
    public RawTime? Opener;

    /// <summary>The last end of the range that this is the first end of, both without a year; null where it is none.</summary>
    public RawTime? Closer;

    /// <summary>Whether “in” or “within” stands before a length, which in a clause about the future then runs from publication.</summary>
    public bool IsAhead;

    /// <summary>The first moment, once resolved.</summary>
    public DateTime? Start;

    /// <summary>Whether the first to come is meant: “the coming Friday”.</summary>
    public bool IsComing;

    /// <summary>The event that a distance counts from, as lexemes; empty where there is none.</summary>
    public int EventFirst, EventEnd;

    /// <summary>START, MID, END, APPROX …, or null.</summary>
    public string? Modifier;

    /// <summary>A value that needs no resolving: PRESENT_REF, P1D for a set.</summary>
    public string? Value;

    /// <summary>The rule.</summary>
    public string Rule = "time";
}
