using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Joins to a body who speaks for it without its name: its officers, its report, “the two companies”.</summary>
internal static class BodySpeakers
{
    /// <summary>Of more groups than these nobody is asked which body a text names last.</summary>
    private const int MaxGroups = 64;

    /// <summary>Joins them.</summary>
    public static void Merge(StoryTrace story, List<OriginGroup> groups)
    {
        JoinPapers(story, groups);
        JoinOfficers(story, groups);
        JoinFirms(groups);
    }

    /// <summary>“Chief executive Berit Sax” speaks for the one body that says so in the same report.</summary>
    private static void JoinOfficers(StoryTrace story, List<OriginGroup> groups)
    {
        ILookup<int, (OriginGroup Group, OriginRoot Root)> bodies = Bodies(groups);
        for (int j = groups.Count - 1; j >= 0; j--)
        {
            OriginGroup group = groups[j];
            if (!group.Roots.TrueForAll(static root => root is { Kind: RootKind.Named, IsPerson: true })) continue;
            OriginGroup? body = group.Roots.Where(root => bodies.Contains(root.Reading) && (story.Groups.Story.Offices.Is(root.Reading, root.Name) || IsOfficerElsewhere(story, root)))
                .Select(root => BodyOf(root, bodies[root.Reading])).FirstOrDefault(static found => found is not null);
            if (body is null) continue;
            body.Absorb(group);
            groups.RemoveAt(j);
        }
    }

    /// <summary>“The report says”: the report of the body that speaks last before it in the same one, else of the one that is named last before it.</summary>
    private static void JoinPapers(StoryTrace story, List<OriginGroup> groups)
    {
        ILookup<int, (OriginGroup Group, OriginRoot Root)> bodies = Bodies(groups);
        for (int j = groups.Count - 1; j >= 0; j--)
        {
            OriginGroup group = groups[j];
            if (!group.Roots.TrueForAll(static root => root.Kind == RootKind.Paper)) continue;
            OriginRoot paper = group.Roots[0];
            int at = paper.Place.Place.Index;
            OriginGroup? maker = bodies[paper.Reading].Where(pair => pair.Root.Place.Place.Index < at).OrderByDescending(static pair => pair.Root.Place.Place.Index).Select(static pair => pair.Group).FirstOrDefault()
                ?? BodyBefore(story, paper.Reading, paper.Place.Proposition.Span.Start, groups);
            if (maker is null) continue;
            maker.Absorb(group);
            groups.RemoveAt(j);
        }
        // “The report” of two outlets, with nobody named whose it is, may be one.
        foreach (IGrouping<string, OriginGroup> same in groups.Where(static group => group.Roots.TrueForAll(static root => root.Kind == RootKind.Paper)).GroupBy(static group => group.Roots[0].Noun).ToArray())
        {
            foreach (OriginGroup other in same.Skip(1))
            {
                same.First().Absorb(other);
                groups.Remove(other);
            }
        }
    }

    /// <summary>“The two companies” are the body that speaks in the same report, where one alone does.</summary>
    private static void JoinFirms(List<OriginGroup> groups)
    {
        ILookup<int, (OriginGroup Group, OriginRoot Root)> bodies = Bodies(groups);
        for (int j = groups.Count - 1; j >= 0; j--)
        {
            OriginGroup group = groups[j];
            if (!group.Roots.TrueForAll(static root => root.Kind == RootKind.Described && SourceNames.AreFirms(root.Noun))) continue;
            if (group.Roots.SelectMany(root => bodies[root.Reading]).Select(static pair => pair.Group).Distinct().Take(2).ToArray() is not [var firm]) continue;
            firm.Absorb(group);
            groups.RemoveAt(j);
        }
    }

    private static ILookup<int, (OriginGroup Group, OriginRoot Root)> Bodies(List<OriginGroup> groups) =>
        groups.SelectMany(static group => group.Roots.Where(static root => root is { Kind: RootKind.Named, IsPerson: false }).Select(root => (Group: group, Root: root))).ToLookup(static pair => pair.Root.Reading);

    /// <summary>The one body of a report; of several the one that speaks last before the officer in the same paragraph; null where none does.</summary>
    private static OriginGroup? BodyOf(OriginRoot officer, IEnumerable<(OriginGroup Group, OriginRoot Root)> bodies)
    {
        OriginGroup[] all = [.. bodies.Select(static pair => pair.Group).Distinct()];
        return all.Length < 2 ? all.FirstOrDefault() : bodies.Where(pair => pair.Root.Place.Proposition.Paragraph == officer.Place.Proposition.Paragraph && pair.Root.Place.Place.Index < officer.Place.Place.Index)
            .OrderByDescending(static pair => pair.Root.Place.Place.Index).Select(static pair => pair.Group).FirstOrDefault();
    }

    /// <summary>Whether another report of the story in which a person speaks brings him in by an office.</summary>
    private static bool IsOfficerElsewhere(StoryTrace story, OriginRoot person)
    {
        if (!person.Name.Contains(' ', StringComparison.Ordinal)) return false;
        foreach (int reading in story.Groups.Story.Sources.Speaking(person.Name))
        {
            if (reading != person.Reading && story.Groups.Story.Offices.Is(reading, person.Name)) return true;
        }
        return false;
    }

    /// <summary>The body that a text names last before a place, where it speaks for itself somewhere; null where none does.</summary>
    private static OriginGroup? BodyBefore(StoryTrace story, int reading, int at, List<OriginGroup> groups)
    {
        if (groups.Count > MaxGroups) return null;
        ReadOnlySpan<char> before = story.Readings[reading].Document.Text.AsSpan(0, at);
        OriginGroup? found = null;
        int nearest = -1, longest = 0;
        foreach (OriginGroup group in groups)
        {
            foreach (string name in group.Roots.Where(static root => root is { Kind: RootKind.Named, IsPerson: false, Name.Length: > 2 }).Select(static root => root.Name).Distinct())
            {
                if (!char.IsUpper(name[0])) continue;
                int place = before.LastIndexOf(name, StringComparison.Ordinal), end = place + name.Length;
                if (place < 0 || (place > 0 && char.IsLetter(before[place - 1])) || (end < at && char.IsLetter(before[end]))) continue;
                // Of “World Bank” and “Bank” the longer.
                if (end > nearest || (end == nearest && name.Length > longest)) (found, nearest, longest) = (group, end, name.Length);
            }
        }
        return found;
    }
}
