namespace Whence.Times;

/// <summary>A part of the day, by TIMEX3's letters.</summary>
internal enum DayPart : byte
{
    None, Morning, Afternoon, Evening, Night, Midday, Daytime, Mealtime,
}
