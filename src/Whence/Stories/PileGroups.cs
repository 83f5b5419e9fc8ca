namespace Whence.Stories;

/// <summary>Groups of the compared reports of a small pile, and how like they are on average.</summary>
internal static class PileGroups
{
    /// <summary>Reports of a story that others are held against: fewer do not say how like its reports are.</summary>
    public const int MinStory = 3;

    /// <summary>The groups, each by place, in the order of their first reports.</summary>
    public static PileReport[][] Of(PileReport[] compared) => [.. compared.GroupBy(static report => report.Group!).Select(static group => group.ToArray())];

    /// <summary>Makes some reports one group: it is known by the first of them.</summary>
    public static void Name(IReadOnlyCollection<PileReport> group)
    {
        PileReport first = group.MinBy(static report => report.Place)!;
        foreach (PileReport report in group) report.Group = first;
    }

    /// <summary>Mean likeness between the reports of two groups.</summary>
    public static double Likeness(IEnumerable<PileReport> first, IReadOnlyCollection<PileReport> second) => first.Average(report => second.Average(report.LikenessTo));

    /// <summary>Mean likeness between the reports of a group of two and more.</summary>
    public static double Inside(IReadOnlyCollection<PileReport> group) => group.Average(report => group.Where(other => !ReferenceEquals(other, report)).Average(report.LikenessTo));
}
