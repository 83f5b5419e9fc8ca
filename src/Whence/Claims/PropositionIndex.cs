using Whence.Tracing;

namespace Whence.Claims;

/// <summary>The propositions of reports that are no copies, by their words, to find those that a later one repeats. Not for several threads.</summary>
/// <param name="readings">The reports of a story.</param>
/// <param name="most">A word finds nothing where it stands in more propositions than these.</param>
internal sealed class PropositionIndex(Reading[] readings, int most)
{
    /// <summary>With fewer words of content in common two propositions are not one.</summary>
    private const int MinTerms = 4;

    /// <summary>Share of the words of the longer one in common to be one, and to be like one another. Chosen on copies of invented reports with one word in twelve changed.</summary>
    private const double SameShare = 0.6, LikeShare = 0.4;

    private readonly Dictionary<ulong, List<(int Reading, int Proposition)>> byWords = [];
    private readonly Dictionary<uint, List<(int Reading, int Proposition)>> byTerm = [];
    private readonly Dictionary<(int Reading, int Proposition), int> shared = [];

    /// <summary>Takes the longer propositions of a report in.</summary>
    public void Add(int reading)
    {
        Proposition[] propositions = readings[reading].Propositions;
        for (int i = 0; i < propositions.Length; i++)
        {
            if (propositions[i].Words < StoryCopies.MinWords) continue;
            Add(byWords, propositions[i].Fingerprint, (reading, i));
            foreach (Term term in propositions[i].Terms) Add(byTerm, term.Key, (reading, i));
        }
    }

    /// <summary>Those that a proposition may be a copy of, the nearest first.</summary>
    /// <param name="proposition">What is looked for.</param>
    /// <param name="found">Is filled with them.</param>
    public void Find(Proposition proposition, List<(int Reading, int Proposition, CopiedLikeness Likeness)> found)
    {
        found.Clear();
        shared.Clear();
        if (byWords.TryGetValue(proposition.Fingerprint, out List<(int, int)>? same)) foreach ((int, int) place in same) shared[place] = int.MaxValue;
        foreach (Term term in proposition.Terms)
        {
            if (!byTerm.TryGetValue(term.Key, out List<(int, int)>? places) || places.Count > most) continue;
            foreach ((int, int) place in places) shared[place] = shared.GetValueOrDefault(place) is var count and < int.MaxValue ? count + 1 : int.MaxValue;
        }
        foreach (((int reading, int index), _) in shared.Where(static pair => pair.Value > 1).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key))
            if (Compare(readings[reading].Propositions[index], proposition) is > CopiedLikeness.None and var likeness) found.Add((reading, index, likeness));
    }

    /// <summary>How near a proposition is to an earlier one.</summary>
    internal static CopiedLikeness Compare(Proposition earlier, Proposition later)
    {
        bool saidAlike = AreSaidAlike(earlier.Voice, later.Voice);
        if (earlier.Fingerprint == later.Fingerprint) return saidAlike ? CopiedLikeness.Verbatim : CopiedLikeness.Altered;
        (int All, int Names, int Numbers, int Verbs) common = default, before = Count(earlier.Terms), after = Count(later.Terms);
        int at = 0;
        foreach (Term term in earlier.Terms)
        {
            while (at < later.Terms.Length && later.Terms[at].Key < term.Key) at++;
            if (at == later.Terms.Length || later.Terms[at].Key != term.Key) continue;
            common.All++;
            if (term.Kind == TermKind.Name) common.Names++;
            if (term.Kind == TermKind.Number) common.Numbers++;
            if (term.Kind == TermKind.Verb) common.Verbs++;
        }
        int longer = Math.Max(before.All, after.All);
        bool isCut = common.All == after.All && common.All * 2 >= before.All;
        if (common.All < LikeShare * longer && !isCut) return CopiedLikeness.None;
        if (!saidAlike || common.All < MinTerms || earlier.Is(PropositionTraits.Negative) != later.Is(PropositionTraits.Negative)) return CopiedLikeness.Altered;
        if (isCut) return CopiedLikeness.Same;
        bool keeps = common.Names == Math.Max(before.Names, after.Names) && common.Numbers == Math.Max(before.Numbers, after.Numbers) && common.Verbs == Math.Max(before.Verbs, after.Verbs);
        return keeps && common.All >= SameShare * longer ? CopiedLikeness.Same : CopiedLikeness.Altered;
    }

    /// <summary>Whether the same source says or denies both, as far as it is called by one name, or in the same words.</summary>
    private static bool AreSaidAlike(Voice? first, Voice? second) => first?.Standing == second?.Standing && Groups.NameOf(first) == Groups.NameOf(second)
        && (Groups.NameOf(first) is not null || string.Equals(first?.Source, second?.Source, StringComparison.OrdinalIgnoreCase));

    private static (int All, int Names, int Numbers, int Verbs) Count(Term[] terms) =>
        (terms.Length, terms.Count(static term => term.Kind == TermKind.Name), terms.Count(static term => term.Kind == TermKind.Number), terms.Count(static term => term.Kind == TermKind.Verb));

    // One more than are looked at shows that there are too many.
    private void Add<TKey>(Dictionary<TKey, List<(int, int)>> index, TKey key, (int, int) place)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<(int, int)>? places)) index[key] = places = [];
        if (places.Count <= most) places.Add(place);
    }
}
