namespace Whence.Stories;

/// <summary>The months and years that a report names: what is left of “when” where no date of publication is known.</summary>
/// <param name="Months">A bit for each month named, January lowest.</param>
/// <param name="Years">A bit for each year named, <see cref="FirstYear"/> lowest.</param>
internal readonly record struct NamedDates(ushort Months, ulong Years)
{
    /// <summary>The first year that is looked at; the last is 63 later.</summary>
    public const int FirstYear = 2000;

    /// <summary>These with those of the day of publication.</summary>
    public NamedDates With(DateOnly day) => Add(day.Month, day.Year);

    /// <summary>These and one more; a month or year out of reach is left out.</summary>
    public NamedDates Add(int month, int year) => new(
        month is >= 1 and <= 12 ? (ushort)(Months | (1 << (month - 1))) : Months,
        year is >= FirstYear and < FirstYear + 64 ? Years | (1UL << (year - FirstYear)) : Years);
}
