namespace Whence.Text;

/// <summary>The order of reports in time, where of some only the day is known: a copy without a time of day, dated by its dateline, is not before the report of that noon.</summary>
internal static class ReportOrder
{
    /// <summary>The instant by which reports are put in order: of a day alone its end.</summary>
    private static DateTime Key(PublicationTime time) => time.Time is null ? time.Date.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc) : time.Instant;

    /// <summary>Puts two times in order.</summary>
    public static int Compare(PublicationTime first, PublicationTime second) => Key(first).CompareTo(Key(second));

    /// <summary>Whether the first is before the second; null where nobody can tell: at one time, or on one day of which one has no time.</summary>
    public static bool? IsBefore(PublicationTime first, PublicationTime second)
    {
        if (first.Date == second.Date && first.Time is null != second.Time is null) return null;
        int order = Compare(first, second);
        return order == 0 ? null : order < 0;
    }
}
