namespace Whence.Times;

/// <summary>How long the time is that an expression names, from short to long.</summary>
internal enum Grain : byte
{
    Second, Minute, Hour, DayPart, Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century, Millennium,
}
