using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Joins roots that are one origin, and decides which of the rest are confirmed.</summary>
internal static class OriginMerging
{
    /// <summary>Joins what is one: people of one interview, a body and who speaks for it, a description and the name that it means.</summary>
    public static void Merge(StoryTrace story, List<OriginGroup> groups)
    {
        groups.Sort((x, y) => x.First != y.First ? x.First.CompareTo(y.First) : string.CompareOrdinal(x.Roots[0].Key, y.Roots[0].Key));
        for (int i = 0; i < groups.Count; i++)
        {
            for (int j = groups.Count - 1; j > i; j--)
            {
                if (!AreOne(story, groups[i], groups[j])) continue;
                groups[i].Absorb(groups[j]);
                groups.RemoveAt(j);
            }
        }
        // A description that no interview stands behind (“the rescuers”) goes to the first that is named.
        OriginGroup? named = groups.Find(group => group.IsShown && !group.IsUnnamed && group.Roots[0].IsPerson) ?? groups.Find(group => group.IsShown && group.Roots[0].IsPerson);
        for (int j = groups.Count - 1; j >= 0 && named is not null; j--)
        {
            OriginGroup group = groups[j];
            if (group == named || !group.Roots.TrueForAll(root => root.Key!.StartsWith("nominal", StringComparison.Ordinal))) continue;
            named.Absorb(group);
            groups.RemoveAt(j);
        }
    }

    /// <summary>Leaves as confirmed only those who can be nobody else that is counted.</summary>
    public static void Resolve(List<OriginGroup> groups)
    {
        groups.Sort((x, y) => x.First.CompareTo(y.First));
        for (int i = 0; i < groups.Count; i++)
        {
            OriginGroup group = groups[i];
            if (!group.IsShown || !group.IsUnnamed) continue;
            bool plural = group.Roots.Exists(root => root.IsPlural);
            OriginGroup? same = groups.Find(other => other != group && other.Roots.Exists(root => root.IsPerson && root.Shown)
                && (other.IsUnnamed ? other.First < group.First : other.First <= group.First || !plural));
            if (same is null) continue;
            group.IsShown = false;
            group.Why = $"{group.Face.Name}: unnamed, and may be {same.Face.Name}";
        }
    }

    private static bool AreOne(StoryTrace story, OriginGroup first, OriginGroup second)
    {
        foreach (OriginRoot x in first.Roots)
        {
            foreach (OriginRoot y in second.Roots)
            {
                if (x.Key!.StartsWith("flat", StringComparison.Ordinal) || y.Key!.StartsWith("flat", StringComparison.Ordinal)) continue;
                bool sameReport = x.Place.Place.Document == y.Place.Place.Document;
                if (!sameReport) continue;
                // Several who speak to one outlet in one report are one origin where one of them is without a name, or where one hands over a document.
                if (x.IsUnnamed != y.IsUnnamed && x.IsPerson && y.IsPerson) return true;
                if (x.Key.StartsWith("exhibit", StringComparison.Ordinal) != y.Key.StartsWith("exhibit", StringComparison.Ordinal)) return true;
                if (SpeaksFor(story, x, y) || SpeaksFor(story, y, x)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether one is described by the other: “Bettina Cray, the head of the service” and “the civil protection service”.</summary>
    private static bool SpeaksFor(StoryTrace story, OriginRoot person, OriginRoot body)
    {
        string text = story.Readings[person.Place.Place.Document].Document.Text;
        string last = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
        string head = body.Name[(body.Name.LastIndexOf(' ') + 1)..];
        if (last.Length < 3 || head.Length < 3) return false;
        int at = text.IndexOf(last, StringComparison.Ordinal);
        if (at < 0) return false;
        int start = Math.Max(0, at - 80), end = Math.Min(text.Length, at + 80);
        return text.AsSpan(start, end - start).Contains(head, StringComparison.OrdinalIgnoreCase);
    }
}
