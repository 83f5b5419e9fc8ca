using Whence.Attributions;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds the steps from report to report within a story: those that a text names and those that its words betray.</summary>
internal sealed class DerivationFinder
{
    /// <summary>From this share of its units on, a report counts as a copy of another.</summary>
    private const double MinCopied = 0.5;

    /// <summary>So many whole propositions of the outlet’s own must be shared: quotations alone are common to all who quote.</summary>
    private const int MinCopiedOwn = 2;

    private readonly StoryTrace story;
    private readonly Dictionary<(int From, int To), Derivation> inside = [];
    private readonly Dictionary<(string From, int To), Derivation> outside = [];

    private DerivationFinder(StoryTrace story) => this.story = story;

    /// <summary>The steps of a story, by the later report, then the earlier.</summary>
    public static Derivation[] Find(StoryTrace story)
    {
        DerivationFinder finder = new(story);
        finder.FindCopies();
        finder.FindRevisions();
        finder.FindStated();
        finder.FindQuotedStatements();
        DerivationCycles.Mark(finder.inside);
        return [.. finder.inside.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From).Select(pair => pair.Value),
            .. finder.outside.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private Document Of(int reading) => story.Readings[reading].Document;

    private void Add(int from, int to, DerivationType type, bool stated, Evidence[] evidence, string why, string foundBy)
    {
        if (from == to || inside.ContainsKey((from, to))) return;
        inside[(from, to)] = new() { From = Of(from).Id, To = Of(to).Id, Type = type, Stated = stated, Evidence = [.. evidence], Why = why, FoundBy = foundBy };
    }

    private void FindCopies()
    {
        int count = story.Readings.Length;
        int[,] shared = new int[count, count], own = new int[count, count];
        Dictionary<(int, int), Evidence[]> evidence = [];
        foreach (Unit unit in story.Groups.Story.Units)
        {
            if (unit.Places.Count < 2) continue;
            int[] documents = [.. unit.Places.Select(place => place.Document).Distinct()];
            // Ten thousand copies of a sentence are compared with the first places alone.
            for (int i = 0; i < Math.Min(documents.Length, 24); i++)
            {
                for (int j = i + 1; j < documents.Length; j++)
                {
                    (int a, int b) = (documents[i], documents[j]);
                    shared[a, b]++;
                    if (!unit.Proposition.Is(PropositionTraits.Quotation)) own[a, b]++;
                    if (shared[a, b] == 1) evidence[(a, b)] = [.. unit.Places.Where(place => place.Document == a || place.Document == b).Take(2).Select(place => new Evidence(Of(place.Document).Id, place.Proposition.Span))];
                }
            }
        }
        for (int b = 0; b < count; b++)
        {
            int best = -1;
            for (int a = 0; a < count; a++)
            {
                if (a == b) continue;
                (int x, int y) = (Math.Min(a, b), Math.Max(a, b));
                int least = Math.Min(story.Readings[x].Propositions.Length, story.Readings[y].Propositions.Length);
                if (least == 0 || own[x, y] < MinCopiedOwn || shared[x, y] < MinCopied * least || !ComesFirst(a, b)) continue;
                int bestShared = best < 0 ? -1 : shared[Math.Min(best, b), Math.Max(best, b)];
                if (shared[x, y] > bestShared) best = a;
            }
            if (best < 0) continue;
            (int first, int second) = (Math.Min(best, b), Math.Max(best, b));
            bool stated = story.Outlets[best] is { } outlet && !story.SameOutlet(best, b) && outlet.FindIn(Of(b).Text, 0, out _) >= 0;
            if (story.SameOutlet(best, b)) Add(best, b, DerivationType.Revised, false, evidence[(first, second)], "a later version of the same outlet’s report with most of its words", "shared sentences, same outlet");
            else Add(best, b, DerivationType.Copied, stated, evidence[(first, second)], $"{shared[first, second]} stretches stand in both word for word", "shared sentences");
        }
    }

    /// <summary>Whether the first of two reports with the same words is the source: by time, then by a credit, then by length.</summary>
    private bool ComesFirst(int a, int b)
    {
        if (story.IsBefore(a, b) is { } before) return before;
        bool credited = story.Outlets[a]?.FindIn(Of(b).Text, 0, out _) >= 0, crediting = story.Outlets[b]?.FindIn(Of(a).Text, 0, out _) >= 0;
        if (credited != crediting) return credited;
        return Of(a).Text.Length != Of(b).Text.Length ? Of(a).Text.Length > Of(b).Text.Length : a < b;
    }

    private void FindRevisions()
    {
        for (int b = 0; b < story.Readings.Length; b++)
        {
            if (RevisionCue.Find(story, b) is not { } cue) continue;
            int best = -1, bestShared = 0;
            for (int a = 0; a < story.Readings.Length; a++)
            {
                if (a == b || !story.SameOutlet(a, b) || story.IsBefore(a, b) == false) continue;
                int shared = story.SharedGroups(a, b) + 1;
                if (shared > bestShared) (best, bestShared) = (a, shared);
            }
            if (best >= 0) Add(best, b, DerivationType.Revised, true, [new(Of(b).Id, cue)], "the outlet goes back to its own earlier report", "revision cue");
        }
    }

    private void FindStated()
    {
        for (int to = 0; to < story.Readings.Length; to++)
        {
            foreach (OutletNote note in OutletNotes.Of(story, to))
            {
                int from = note.Reading >= 0 ? note.Reading : -1;
                if (from < 0)
                {
                    string key = new OutletName(note.Name).Bare;
                    outside.TryAdd((key, to), new()
                    {
                        FromOutlet = note.Name, To = Of(to).Id, Type = DerivationType.Relayed, Stated = true, Evidence = [new(Of(to).Id, note.Sentence)],
                        Why = $"the text names {note.Name}, whose report is not in the pile", FoundBy = note.FoundBy,
                    });
                    continue;
                }
                if (story.SameOutlet(from, to) || story.IsBefore(from, to) == false) continue;
                if (IsInherited(from, to, note.Sentence)) continue;
                DerivationType type = story.IsStatement[from] ? DerivationType.Quoted : DerivationType.Relayed;
                Add(from, to, type, true, [new(Of(to).Id, note.Sentence)], $"the text names {note.Name}", note.FoundBy);
            }
        }
    }

    /// <summary>Whether a report has the words that name the other outlet from a third report that it copies.</summary>
    private bool IsInherited(int from, int to, TextSpan sentence)
    {
        foreach (((int source, int target), Derivation derivation) in inside)
        {
            if (target != to || source == from || derivation.Type != DerivationType.Copied) continue;
            for (int i = 0; i < story.Readings[to].Propositions.Length; i++)
            {
                if (!story.Readings[to].Propositions[i].Span.Overlaps(sentence)) continue;
                if (story.Groups.Story.Units[story.Groups.Story.UnitOf[to][i]].Places.Any(place => place.Document == source)) return true;
            }
        }
        return false;
    }

    /// <summary>A statement in the pile whose words, or whose speaker's words on the same claim, stand in a later report.</summary>
    private void FindQuotedStatements()
    {
        for (int from = 0; from < story.Readings.Length; from++)
        {
            if (!story.IsStatement[from]) continue;
            for (int to = 0; to < story.Readings.Length; to++)
            {
                if (to == from || story.SameOutlet(from, to) || story.IsStatement[to] || story.IsBefore(from, to) == false) continue;
                if (QuotedStatement.Find(story, from, to) is not { } found || IsInherited(from, to, found.Span)) continue;
                Add(from, to, DerivationType.Quoted, true, [new(Of(to).Id, found.Span), new(Of(from).Id, found.Source)], found.Why, "statement in the pile");
            }
        }
    }
}
