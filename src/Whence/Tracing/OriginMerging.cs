using Whence.Claims;
using Whence.Mentions;

namespace Whence.Tracing;

/// <summary>Joins roots that are one origin, and decides which of the rest are confirmed.</summary>
internal static class OriginMerging
{
    /// <summary>A word that more sources than these are called by tells none of them from another.</summary>
    private const int MaxShared = 64;

    /// <summary>So many characters about a place may say whose document an outlet saw.</summary>
    private const int Near = 160;

    /// <summary>Joins what is one: people of one interview, a body and who speaks for it, a description and the name that it means.</summary>
    public static void Merge(StoryTrace story, List<OriginGroup> groups)
    {
        groups.Sort((x, y) => x.First != y.First ? x.First.CompareTo(y.First) : string.CompareOrdinal(x.Roots[0].Key, y.Roots[0].Key));
        foreach ((OriginGroup first, OriginGroup second) in Candidates(story, groups).ToArray())
        {
            OriginGroup x = first.Whole, y = second.Whole;
            if (x == y || !AreOne(story, first, second)) continue;
            (OriginGroup early, OriginGroup late) = groups.IndexOf(x) < groups.IndexOf(y) ? (x, y) : (y, x);
            early.Absorb(late);
            groups.Remove(late);
        }
        BodySpeakers.Merge(story, groups);
        // “The enterprise”, where one body alone says so itself, is that body.
        OriginGroup[] bodies = [.. groups.Where(group => group.Roots.Exists(root => story.IsStatement[root.Reading]))];
        for (int j = groups.Count - 1; j >= 0 && bodies.Length == 1; j--)
        {
            OriginGroup group = groups[j];
            if (group == bodies[0] || !group.Roots.TrueForAll(root => root.Kind == RootKind.Described && SourceNames.Firms.Has(root.Noun))) continue;
            bodies[0].Absorb(group);
            groups.RemoveAt(j);
        }
        // A description that no interview stands behind (“the rescuers”) goes to the first that is named.
        OriginGroup? named = groups.Find(group => group.IsShown && !group.IsUnnamed && group.Roots[0].IsPerson) ?? groups.Find(group => group.IsShown && group.Roots[0].IsPerson);
        for (int j = groups.Count - 1; j >= 0 && named is not null; j--)
        {
            OriginGroup group = groups[j];
            if (group == named || !group.Roots.TrueForAll(root => root.Kind == RootKind.Described && !SourceNames.Firms.Has(root.Noun))) continue;
            named.Absorb(group);
            groups.RemoveAt(j);
        }
    }

    /// <summary>The pairs that could be one: they stand in one report, spoke to one outlet without a name, or share a word of their names that is not everybody's.</summary>
    private static IEnumerable<(OriginGroup First, OriginGroup Second)> Candidates(StoryTrace story, List<OriginGroup> groups)
    {
        Dictionary<string, List<OriginGroup>> places = new(StringComparer.OrdinalIgnoreCase);
        foreach (OriginGroup group in groups)
        {
            HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
            foreach (OriginRoot root in group.Roots)
            {
                keys.Add(root.Reading.ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (root.Kind == RootKind.Exhibit) keys.Add("exhibits");
                if (root.Kind == RootKind.Described) keys.Add(root.Noun);
                if (root.Kind == RootKind.Unnamed && story.Outlets[root.Reading] is { } outlet) keys.Add("told " + outlet.Bare);
                if (root is { Kind: RootKind.Outlet, IsPerson: true }) keys.UnionWith(SourceIdentity.Words(root.Name));
                if (root is { Kind: RootKind.Named, IsPerson: true } && story.Outlets[root.Reading] is { } own) keys.Add("told " + own.Bare);
                if (root.Kind != RootKind.Named) continue;
                if (!root.IsPerson) keys.Add("exhibits");
                if (root.IsPerson || root.Name.Contains(' ', StringComparison.Ordinal)) keys.Add("speakers");
                keys.UnionWith(SourceIdentity.Words(root.Name));
                keys.Add("sound " + NameComparison.Key(root.Name).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
            foreach (string key in keys)
            {
                if (!places.TryGetValue(key, out List<OriginGroup>? list)) places[key] = list = [];
                list.Add(group);
            }
        }
        foreach ((_, List<OriginGroup> list) in places.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (list.Count > MaxShared) continue;
            for (int i = 0; i < list.Count; i++)
            {
                for (int j = i + 1; j < list.Count; j++) yield return (list[i], list[j]);
            }
        }
    }

    /// <summary>Leaves as confirmed only those who can be nobody else that is counted.</summary>
    public static void Resolve(StoryTrace story, List<OriginGroup> groups)
    {
        groups.Sort((x, y) => x.First.CompareTo(y.First));
        // Among very many anybody may be somebody else, and nobody reads them one by one.
        bool many = groups.Count > MaxShared;
        for (int i = 0; i < groups.Count; i++)
        {
            OriginGroup group = groups[i];
            if (!group.IsShown || !group.IsUnnamed) continue;
            bool plural = group.Roots.Exists(root => root.IsPlural);
            OriginGroup? same = groups.Find(other => other != group && other.Roots.Exists(root => root.IsPerson && root.Shown)
                && (other.IsUnnamed ? other.First < group.First : other.First <= group.First || !plural) && (many || CouldBe(story, group, other)));
            if (same is null) continue;
            group.IsShown = false;
            group.Why = $"{group.Face.Name}: unnamed, and may be {same.Face.Name}";
        }
    }

    /// <summary>Whether somebody unnamed could be another source: a corporal is no baker, a waiter no bookkeeper; “a source” could be either.</summary>
    private static bool CouldBe(StoryTrace story, OriginGroup unnamed, OriginGroup other)
    {
        // Who is called a kitchen worker once and an insider then is a kitchen worker.
        string[] called = [.. unnamed.Roots.Where(root => root.IsUnnamed && !SourceNames.IsAnybody(root.CalledBy)).Select(root => root.CalledBy)];
        if (called.Length == 0) return true;
        bool isNamed = !other.IsUnnamed;
        foreach (OriginRoot root in other.Roots.Where(root => root.IsPerson && root.Shown && !(isNamed && root.Kind == RootKind.Described)))
        {
            if (root.IsUnnamed ? SourceNames.IsAnybody(root.CalledBy) || called.Contains(root.CalledBy) : Array.Exists(called, noun => PersonText.HasWord(PersonText.About(story, root, 2 * PersonText.Around), noun))) return true;
        }
        return false;
    }

    private static bool AreOne(StoryTrace story, OriginGroup first, OriginGroup second)
    {
        foreach (OriginRoot x in first.Roots)
        {
            foreach (OriginRoot y in second.Roots)
            {
                if (x.Reading == y.Reading ? AreOneInterview(story, x, y) : x.Kind == RootKind.Named && y.Kind == RootKind.Named
                    && (SourceIdentity.AreOne(x.Name, x.IsPerson, y.Name, y.IsPerson) || SpeaksFor(story, x, y) || SpeaksFor(story, y, x))) return true;
                if (x.Reading != y.Reading && (IsDocumentOf(story, x, y) || IsDocumentOf(story, y, x))) return true;
                if (x.Reading != y.Reading && x.Kind == RootKind.Unnamed && y.Kind == RootKind.Unnamed && x.CalledBy == y.CalledBy && x.IsPlural == y.IsPlural && IsOneOfFew(x.CalledBy) && story.SameOutlet(x.Reading, y.Reading)) return true;
                if (IsNamedLater(story, x, y) || IsNamedLater(story, y, x) || AreTheSameFew(story, x, y)) return true;
                if (IsOfficeOf(x, y) || IsOfficeOf(y, x) || IsToldToBoth(x, y) || IsToldToBoth(y, x)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether an outlet names later whom it first kept unnamed: “a former driver told us”, and “Mattis Orlo, a former driver”.</summary>
    private static bool IsNamedLater(StoryTrace story, OriginRoot unnamed, OriginRoot named) =>
        unnamed is { Kind: RootKind.Unnamed, IsPlural: false } && named is { Kind: RootKind.Named, IsPerson: true } && named.Reading > unnamed.Reading && story.SameOutlet(unnamed.Reading, named.Reading)
        && !SourceNames.IsAnybody(unnamed.CalledBy) && PersonText.IsCalled(story, named, unnamed.CalledBy);

    /// <summary>“Two people who work at the zoo” and, in another report of the same outlet, “two employees”; two soldiers are no two nurses.</summary>
    private static bool AreTheSameFew(StoryTrace story, OriginRoot x, OriginRoot y) =>
        x.Kind == RootKind.Unnamed && y.Kind == RootKind.Unnamed && x.Reading != y.Reading && SourceNames.CountOf(x.Name) is { } count && count == SourceNames.CountOf(y.Name)
        && (x.CalledBy == y.CalledBy || SourceNames.IsAnybody(x.CalledBy) || SourceNames.IsAnybody(y.CalledBy)) && story.SameOutlet(x.Reading, y.Reading);

    /// <summary>Nouns of whom an outlet may have many, besides those that <see cref="SourceNames.IsAnybody"/> holds.</summary>
    private static readonly WordSet Crowds = new("official worker witness villager passenger soldier officer");

    /// <summary>Whether an outlet hardly has two of a kind: a diver, a person in the computer centre; a resident may be another one on another day.</summary>
    private static bool IsOneOfFew(string calledBy) => calledBy.Length > 0 && !Crowds.Has(calledBy) && (calledBy == "PERSON" || !SourceNames.IsAnybody(calledBy));

    /// <summary>Several who speak to one outlet in one report are one origin where one of them is without a name, or where one hands over a document.</summary>
    private static bool AreOneInterview(StoryTrace story, OriginRoot x, OriginRoot y)
    {
        if (x.Kind is RootKind.Plain or RootKind.Outlet || y.Kind is RootKind.Plain or RootKind.Outlet) return false;
        if ((x.IsUnnamed || y.IsUnnamed) && x.IsPerson && y.IsPerson) return true;
        if (x.Kind == RootKind.Exhibit != (y.Kind == RootKind.Exhibit) && (x.IsPerson || y.IsPerson)) return true;
        return x.Kind == RootKind.Named && y.Kind == RootKind.Named && (SourceIdentity.AreOne(x.Name, x.IsPerson, y.Name, y.IsPerson) || SpeaksFor(story, x, y) || SpeaksFor(story, y, x));
    }

    /// <summary>“The harbour master's office” and “the harbour master” are one; a description has no place among the candidates but by its words.</summary>
    private static bool IsOfficeOf(OriginRoot office, OriginRoot holder)
    {
        if (office.Kind != RootKind.Named || holder.Kind != RootKind.Described || !(office.Name.EndsWith("'s office", StringComparison.OrdinalIgnoreCase) || office.Name.EndsWith("’s office", StringComparison.OrdinalIgnoreCase))) return false;
        string owner = office.Name[..^"'s office".Length];
        return owner.Length > 2 && holder.Name.StartsWith($"the {owner}, ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>“Edda Colm” and “Edda Colm, by Radio Alder”, “mum-of-one Edda, by a local rag”: who is named behind an outlet is the same one whoever else spoke to him.</summary>
    private static bool IsToldToBoth(OriginRoot named, OriginRoot relayed) =>
        named is { Kind: RootKind.Named, IsPerson: true } && relayed is { Kind: RootKind.Outlet } && (relayed.Name.StartsWith($"{named.Name}, by ", StringComparison.OrdinalIgnoreCase) || SharesName(named.Name, relayed.Name));

    /// <summary>“Torunn Lysgard” and “mum-of-one Torunn, by …”, but not “Lysgard's lawyer, by …”.</summary>
    private static bool SharesName(string person, string relayed)
    {
        int end = relayed.LastIndexOf(", by ", StringComparison.Ordinal);
        if (end < 1 || relayed.AsSpan(0, end).ContainsAny('\'', '’')) return false;
        return SourceIdentity.Words(relayed[..end]) is [.., { Length: > 3 } last] && char.IsUpper(last[0]) && Array.IndexOf(SourceIdentity.Words(person), last) >= 0;
    }

    /// <summary>Whether a document that an outlet saw is the body's own: “a draft of the Court of Audit that the Tagblatt has seen”.</summary>
    private static bool IsDocumentOf(StoryTrace story, OriginRoot exhibit, OriginRoot body)
    {
        if (exhibit.Kind != RootKind.Exhibit || body.Kind != RootKind.Named || body.IsPerson) return false;
        string text = story.Readings[exhibit.Reading].Document.Text;
        Whence.Text.TextSpan span = exhibit.Place.Proposition.Span;
        string near = text[Math.Max(0, span.Start - Near)..Math.Min(text.Length, span.End + Near)];
        string[] words = SourceIdentity.Words(body.Name);
        return words.Length >= 2 && Array.TrueForAll(words, word => near.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether one is described by the other: “Bettina Cray, the head of the service” and “the civil protection service”.</summary>
    private static bool SpeaksFor(StoryTrace story, OriginRoot person, OriginRoot body)
    {
        if (!person.IsPerson || body.IsPerson) return false;
        string[] words = SourceIdentity.Words(body.Name);
        string near = PersonText.About(story, person, PersonText.Around);
        if (near.Length == 0 || words.Length == 0) return false;
        if (OfficeTitle.SpeaksFor(near, person.Name, words)) return true;
        // In the same report the noun is enough (“the service”); across reports the name of the body has to stand in the title or behind the name.
        return person.Reading == body.Reading ? words[^1].Length > 2 && near.Contains(words[^1], StringComparison.OrdinalIgnoreCase) : words.Length >= 2 && OfficeTitle.IsOf(near, person.Name, words);
    }
}
