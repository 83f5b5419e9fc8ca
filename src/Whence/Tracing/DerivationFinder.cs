using System.Globalization;
using Whence.Claims;
using Whence.Duplicates;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds the steps from report to report within a story: those that a text names and those that its words betray.</summary>
internal sealed class DerivationFinder
{
    /// <summary>From this share of running words on, of the one or of the other, a report counts as a copy. The invented copies share .6 and more, relays below .1.</summary>
    private const double MinCopied = 0.35;

    /// <summary>In larger stories no translation of a whole report, no unnamed outlet and no private text is looked for: every two reports would have to be compared.</summary>
    private const int MaxCompared = 150;

    /// <summary>The rule by which a report is found that repeats a statement.</summary>
    public const string StatementCopied = "shared words, statement";

    /// <summary>So many earlier reports of its outlet are looked at for the one that a report goes back to.</summary>
    private const int MaxEarlier = 64;

    /// <summary>A report whose sentences are all below these log-odds to what is credited to it does not say it.</summary>
    private const float SaysNoSuchThing = -1.5f;

    private readonly StoryTrace story;
    private readonly Dictionary<(int From, int To), Derivation> inside = [];
    private readonly Dictionary<(string From, int To), Derivation> outside = [];
    // From which reports each has something, and from which it has all its words.
    private readonly Dictionary<int, List<int>> takenBy = [], copiedFrom = [];
    private readonly SharedWords words;

    private DerivationFinder(StoryTrace story)
    {
        this.story = story;
        words = new(story.Readings);
    }

    /// <summary>The steps of a story, by the later report, then the earlier.</summary>
    public static Derivation[] Find(StoryTrace story)
    {
        DerivationFinder finder = new(story);
        finder.FindNamedOriginals();
        finder.FindCopies();
        finder.FindFamilies();
        finder.FindTranslations();
        finder.FindRevisions();
        finder.FindStated();
        finder.FindQuotedStatements();
        finder.FindPrivate();
        finder.FindUnnamed();
        DerivationCycles.Mark(finder.inside);
        return [.. finder.inside.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From).Select(pair => pair.Value),
            .. finder.outside.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private Document Of(int reading) => story.Readings[reading].Document;

    private void Add(int from, int to, DerivationType type, bool stated, Evidence[] evidence, string why, string foundBy, DerivationFlaw flaw = DerivationFlaw.None)
    {
        if (from == to || inside.ContainsKey((from, to))) return;
        Keep(takenBy, to, from);
        if (type is DerivationType.Copied or DerivationType.Translated) Keep(copiedFrom, to, from);
        inside[(from, to)] = new() { From = Of(from).Id, To = Of(to).Id, Type = type, Stated = stated, Evidence = [.. evidence], Why = why, FoundBy = foundBy, Flaw = flaw };
    }

    private static void Keep(Dictionary<int, List<int>> sources, int to, int from)
    {
        if (!sources.TryGetValue(to, out List<int>? own)) sources[to] = own = [];
        own.Add(from);
    }

    /// <summary>The page itself names another address as its original: its canonical address on another host, or what it is based on.</summary>
    private void FindNamedOriginals()
    {
        Dictionary<string, int> byAddress = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < story.Readings.Length; i++)
            if (Bare(Of(i).Url) is { } address) byAddress.TryAdd(address, i);
        for (int to = 0; to < story.Readings.Length; to++)
        {
            if (Bare(Of(to).CanonicalUrl) is not { } original || original == Bare(Of(to).Url) || !byAddress.TryGetValue(original, out int from) || from == to) continue;
            if (story.IsBefore(from, to) == false || story.Readings[to].Propositions.Length == 0) continue;
            DerivationType type = story.IsStatement[from] ? DerivationType.Quoted : Math.Max(words.Of(from, to), words.Of(to, from)) >= MinCopied ? DerivationType.Copied : DerivationType.Relayed;
            Add(from, to, type, true, [new(Of(to).Id, story.Readings[to].Propositions[0].Span)], $"the page names {Of(to).CanonicalUrl} as its original", "address of the original");
        }
    }

    /// <summary>An address without scheme, “www.”, query and closing slash; null where there is none.</summary>
    private static string? Bare(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0) return null;
        string host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        return host + uri.AbsolutePath.TrimEnd('/');
    }

    private void FindCopies()
    {
        Dictionary<int, List<int>> near = [];
        foreach ((int x, int y) in words.Pairs)
        {
            if (Math.Max(words.Of(x, y), words.Of(y, x)) < MinCopied) continue;
            (int from, int to) = ComesFirst(x, y) ? (x, y) : (y, x);
            if (story.IsStatement[to]) continue;
            if (!near.TryGetValue(to, out List<int>? list)) near[to] = list = [];
            list.Add(from);
        }
        foreach ((int to, List<int> list) in near.OrderBy(pair => pair.Key))
        {
            // The nearest step: of several with the same words, the one that the later report has the most of; then the latest, and of feeds of one hour the first.
            int from = list.OrderByDescending(other => words.Of(other, to)).ThenByDescending(other => story.IsBefore(other, to) == true ? story.FirstOfTime(other) : -1).ThenBy(other => other).First();
            Evidence[] evidence = Shared(from, to);
            string share = (100 * words.Of(from, to)).ToString("0", CultureInfo.InvariantCulture);
            bool stated = story.Outlets[from] is { } outlet && !story.SameOutlet(from, to) && outlet.FindIn(Of(to).Text, 0, out _) >= 0;
            if (story.SameOutlet(from, to)) Add(from, to, DerivationType.Revised, false, evidence, $"a later version by the same outlet: {share} percent of its running words stand in the earlier one", "shared words, same outlet");
            else if (story.IsStatement[from]) Add(from, to, DerivationType.Quoted, stated, evidence, $"{share} percent of its running words stand in the statement", StatementCopied);
            else Add(from, to, DerivationType.Copied, stated, evidence, $"{share} percent of its running words stand in the other report", "shared words");
        }
    }

    /// <summary>Copies of a large family that have their words from none of those that they were compared with have them from its first.</summary>
    private void FindFamilies()
    {
        int[] open = [.. Enumerable.Range(0, story.Readings.Length).Where(reading => !takenBy.ContainsKey(reading) && !story.IsStatement[reading])];
        foreach ((int first, int to) in new CopyFamilies(story, words, MinCopied).Find(open))
        {
            Evidence[] evidence = [.. SentencePairs.ByRuns(story.TextOf(first), story.TextOf(to), 1).SelectMany(passage => new Evidence[] { new(Of(to).Id, passage.Later), new(Of(first).Id, passage.Earlier) })];
            Add(first, to, story.SameOutlet(first, to) ? DerivationType.Revised : DerivationType.Copied, false, evidence, "both are among many edited copies of one report, of which the other came first", "edited copies of one report");
        }
    }

    /// <summary>Of the reports that a report may be a translation of, the one whose details it has the most of.</summary>
    private void FindTranslations()
    {
        if (story.Readings.Length > MaxCompared) return;
        for (int to = 0; to < story.Readings.Length; to++)
        {
            if (story.IsStatement[to] || takenBy.ContainsKey(to)) continue;
            int best = -1, most = 0;
            for (int from = 0; from < story.Readings.Length; from++)
            {
                if (from == to || IsCopiedFrom(from, to) || story.SameOutlet(from, to) || story.IsStatement[from] || story.IsBefore(from, to) == false || (Of(from).Published is null && story.IsBefore(from, to) is null)) continue;
                if (!TranslatedReport.Is(story.TextOf(from), story.TextOf(to)) || (story.Outlets[from] is { } outlet && TranslatedReport.Relays(Of(to).Text, outlet))) continue;
                int common = SentencePairs.CommonDetails(story.TextOf(from), story.TextOf(to)).InOrder;
                if (common > most) (best, most) = (from, common);
            }
            if (best < 0) continue;
            bool stated = story.Outlets[best]?.FindIn(Of(to).Text, 0, out _) >= 0;
            Evidence[] evidence = [.. SentencePairs.ByDetails(story.TextOf(best), story.TextOf(to), 1).SelectMany(passage => new Evidence[] { new(Of(to).Id, passage.Later), new(Of(best).Id, passage.Earlier) })];
            Add(best, to, DerivationType.Translated, stated, evidence, $"{most} of its {story.TextOf(to).Details.Length} names and numbers stand in the other report in the same order, in other words", "details in the same order");
        }
    }

    /// <summary>Whether the words of a report lead back to another one.</summary>
    private bool IsCopiedFrom(int later, int earlier)
    {
        HashSet<int> seen = [later];
        Stack<int> open = new([later]);
        while (open.TryPop(out int at))
        {
            foreach (int from in copiedFrom.GetValueOrDefault(at) ?? [])
            {
                if (from == earlier) return true;
                if (seen.Add(from)) open.Push(from);
            }
        }
        return false;
    }

    /// <summary>Texts that no outlet prints: by who signs them and by their own words in quotation marks.</summary>
    private void FindPrivate()
    {
        if (story.Readings.Length > MaxCompared) return;
        for (int from = 0; from < story.Readings.Length; from++)
        {
            if (story.Outlets[from] is not null) continue;
            string? signer = SignedText.SignerOf(Of(from));
            for (int to = 0; to < story.Readings.Length; to++)
            {
                if (to == from || story.IsBefore(from, to) == false) continue;
                string text = Of(to).Text;
                if (signer is not null && SignedText.FindIn(text, signer) is { } signed && !IsInherited(from, to, signed))
                    Add(from, to, DerivationType.Quoted, true, [new(Of(to).Id, signed)], $"the text names {signer}, who signs the other", "signed text");
                else if (SharedQuotation.Find(text, Of(from).Text) is { } words && !SharedQuotation.IsQuoted(Of(from).Text, words.Source.Start) && !IsInherited(from, to, words.Quotation))
                    Add(from, to, signer is null ? DerivationType.Relayed : DerivationType.Quoted, false, [new(Of(to).Id, words.Quotation), new(Of(from).Id, words.Source)], "words of the other stand in it in quotation marks", "quoted words");
            }
        }
    }

    /// <summary>An outlet that is not named, by what stands beside: the earlier report that shares the most with it.</summary>
    private void FindUnnamed()
    {
        if (story.Readings.Length > MaxCompared) return;
        for (int to = 0; to < story.Readings.Length; to++)
        {
            if (story.IsStatement[to]) continue;
            foreach (TextSpan phrase in UnnamedOutlet.Find(Of(to).Text, Of(to).Passages))
            {
                TextSpan sentence = TextLine.Around(Of(to).Text, phrase.Start, phrase.Length);
                if (MeantReport.Find(story, to, phrase, takenBy.GetValueOrDefault(to) ?? []) is not { } from || inside.ContainsKey((from, to)) || inside.ContainsKey((to, from)) || IsInherited(from, to, sentence)) continue;
                Add(from, to, DerivationType.Relayed, false, [new(Of(to).Id, sentence)], $"“{phrase.Of(Of(to).Text)}” has what this report says", "outlet without a name");
            }
        }
    }

    /// <summary>A proposition that stands in both word for word; none where only parts do.</summary>
    private Evidence[] Shared(int from, int to)
    {
        for (int i = 0; i < story.Readings[to].Propositions.Length; i++)
        {
            int unit = story.Groups.Story.UnitOf[to][i];
            if (story.Groups.Story.Units[unit].Proposition.Is(PropositionTraits.Quotation)) continue;
            int place = Array.IndexOf(story.Groups.Story.UnitOf[from], unit);
            if (place >= 0 && story.Readings[from].Propositions[place].Fingerprint == story.Readings[to].Propositions[i].Fingerprint) return [new(Of(to).Id, story.Readings[to].Propositions[i].Span), new(Of(from).Id, story.Readings[from].Propositions[place].Span)];
        }
        return [];
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
            if (story.Outlets[b] is not { } outlet) continue;
            int[] earlier = [.. story.ByOutlet.Of(outlet).Where(a => a != b && story.IsBefore(a, b) != false).Take(MaxEarlier)];
            if (earlier.Length == 0 || RevisionCue.Find(story, b) is not { } cue) continue;
            int best = -1, bestShared = 0;
            foreach (int a in earlier)
            {
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
                bool isFalse = SaysNothingOf(from, to, note.Sentence);
                string why = isFalse ? $"the text names {note.Name}, whose report in the pile says no such thing" : $"the text names {note.Name}";
                Add(from, to, type, true, [new(Of(to).Id, note.Sentence)], why, note.FoundBy, isFalse ? DerivationFlaw.FalseCredit : DerivationFlaw.None);
            }
        }
    }

    /// <summary>Whether nothing in a report is like the sentence that is credited to it, nor like anything else in the report that credits it.</summary>
    private bool SaysNothingOf(int from, int to, TextSpan sentence)
    {
        if (Of(from).Outlet is null || story.Readings[from].Propositions.Length == 0 || story.SharedGroups(from, to) > 0) return false;
        bool compared = false;
        for (int i = 0; i < story.Readings[to].Propositions.Length; i++)
        {
            if (!story.Readings[to].Propositions[i].Span.Overlaps(sentence)) continue;
            compared = true;
            int unit = story.Groups.Story.UnitOf[to][i];
            foreach (int other in story.Groups.Story.UnitOf[from])
            {
                if (unit == other || story.Groups.Pairs[unit, other] > SaysNoSuchThing) return false;
            }
        }
        return compared;
    }

    /// <summary>Whether a report has the words that name the other outlet from a third report that it copies.</summary>
    private bool IsInherited(int from, int to, TextSpan sentence)
    {
        foreach (int source in copiedFrom.GetValueOrDefault(to) ?? [])
        {
            if (source == from) continue;
            for (int i = 0; i < story.Readings[to].Propositions.Length; i++)
            {
                if (!story.Readings[to].Propositions[i].Span.Overlaps(sentence)) continue;
                if (Stands(story.Groups.Story.UnitOf[to][i], source)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether a unit stands in a report, word for word or as the same thing said in other words.</summary>
    private bool Stands(int unit, int reading) =>
        Array.Exists(story.Groups.Story.UnitOf[reading], other => other == unit || story.Groups.GroupOf(other) == story.Groups.GroupOf(unit));

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
