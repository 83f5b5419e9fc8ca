using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Joins to a body who speaks for it without its name: its officers, its report, “the two companies”.</summary>
internal static class BodySpeakers
{
    /// <summary>Of more groups than these nobody is asked which body a text names last.</summary>
    private const int MaxGroups = 64;

    /// <summary>So many characters before an officer his body stands.</summary>
    private const int Reach = 240;

    /// <summary>Joins them.</summary>
    public static void Merge(StoryTrace story, List<OriginGroup> groups)
    {
        JoinPapers(story, groups);
        JoinOfficers(story, groups);
        JoinFirms(groups);
    }

    /// <summary>“Chief executive Berit Sax” speaks for the one body that says so in the same report, or that is named right before.</summary>
    private static void JoinOfficers(StoryTrace story, List<OriginGroup> groups)
    {
        ILookup<int, (OriginGroup Group, OriginRoot Root)> bodies = Bodies(groups);
        for (int j = groups.Count - 1; j >= 0; j--)
        {
            OriginGroup group = groups[j];
            if (!group.Roots.TrueForAll(static root => root is { Kind: RootKind.Named, IsPerson: true })) continue;
            OriginGroup? body = null;
            foreach (OriginRoot root in group.Roots)
            {
                bool here = story.Groups.Story.Offices.Is(root.Reading, root.Name);
                if (here || (bodies.Contains(root.Reading) && IsOfficerElsewhere(story, root))) body ??= BodyOf(root, bodies[root.Reading]);
                if (here && !bodies.Contains(root.Reading)) body ??= BodyBefore(story, root.Reading, PlaceOf(story, root), groups, Reach);
            }
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
            OriginGroup? maker = bodies[paper.Reading].OrderByDescending(pair => pair.Root.Place.Place.Index < at).ThenByDescending(static pair => pair.Root.Place.Place.Index).Select(static pair => pair.Group).FirstOrDefault()
                ?? BodyBefore(story, paper.Reading, paper.Place.Proposition.Span.Start, groups, int.MaxValue);
            if (maker is null) continue;
            maker.Absorb(group);
            groups.RemoveAt(j);
        }
    }

    /// <summary>“The two companies” and “the investigators” are the body that speaks in the same report.</summary>
    private static void JoinFirms(List<OriginGroup> groups)
    {
        ILookup<int, (OriginGroup Group, OriginRoot Root)> bodies = Bodies(groups);
        for (int j = groups.Count - 1; j >= 0; j--)
        {
            OriginGroup group = groups[j];
            if (!group.Roots.TrueForAll(static root => root.Kind == RootKind.Described && (SourceNames.AreFirms(root.Noun) || SourceNames.Finders.Has(root.Noun)))) continue;
            OriginGroup? firm = group.Roots.SelectMany(root => bodies[root.Reading]).Select(static pair => pair.Group).FirstOrDefault();
            if (firm is null) continue;
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

    private static int PlaceOf(StoryTrace story, OriginRoot person) =>
        story.Readings[person.Reading].Document.Text.IndexOf(person.Name[(person.Name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal);

    /// <summary>The body that a text names last before a place, where it speaks for itself somewhere; null where none does.</summary>
    private static OriginGroup? BodyBefore(StoryTrace story, int reading, int at, List<OriginGroup> groups, int reach)
    {
        if (at < 0 || groups.Count > MaxGroups) return null;
        ReadOnlySpan<char> before = story.Readings[reading].Document.Text.AsSpan(Math.Max(0, at - reach)..at);
        OriginGroup? found = null;
        int nearest = -1;
        foreach (OriginGroup group in groups)
        {
            foreach (OriginRoot root in group.Roots)
            {
                if (root is not { Kind: RootKind.Named, IsPerson: false } || root.Name.Length < 3 || !char.IsUpper(root.Name[0])) continue;
                int place = before.LastIndexOf(root.Name, StringComparison.Ordinal);
                if (place > nearest) (found, nearest) = (group, place);
            }
        }
        return found;
    }
}
