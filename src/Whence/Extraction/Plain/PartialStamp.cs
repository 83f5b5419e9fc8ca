using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>A stamp that leaves out its year or its day: “January 11, 2:54 PM”, “Updated at 8:55”.</summary>
/// <param name="Month">The month; 0 where no day is given.</param>
/// <param name="Day">The day of the month; 0 where none is given.</param>
/// <param name="Time">The time of day; null where none is given.</param>
/// <param name="Offset">The distance from UTC; null where it is not stated.</param>
internal readonly record struct PartialStamp(int Month, int Day, TimeOnly? Time, TimeSpan? Offset)
{
    /// <summary>The moment, out of a day on which it is known to lie or near which it lies; null where the day is in no such year.</summary>
    /// <param name="near">The day that a stamp without one is of; else the year that brings it nearest is taken.</param>
    public PublicationTime? Complete(PublicationTime near)
    {
        if (Month == 0) return new(near.Date, Time, Offset ?? near.Offset);
        PublicationTime? best = null;
        int least = int.MaxValue;
        for (int year = Math.Max(1, near.Date.Year - 1); year <= Math.Min(9999, near.Date.Year + 1); year++)
        {
            if (Day > DateTime.DaysInMonth(year, Month)) continue;
            DateOnly date = new(year, Month, Day);
            int distance = Math.Abs(date.DayNumber - near.Date.DayNumber);
            if (distance < least) (best, least) = (new(date, Time, Offset), distance);
        }
        return best;
    }
}
