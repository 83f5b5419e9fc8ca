namespace Whence.Times;

/// <summary>Names of days and months as words of a text, for lists of words that need them. Lower case, parted by blanks.</summary>
internal static class DayNames
{
    internal const string Weekdays = "monday tuesday wednesday thursday friday saturday sunday";

    /// <summary>Months but for May, which is a verb as well.</summary>
    internal const string Months = "january february march april june july august september october november december";
}
