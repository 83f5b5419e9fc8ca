using Whence.Attributions.Lexicon;

namespace Whence.Attributions.Finding;

/// <summary>Puts attributions inside the content of others and drops what is too weak to stand there.</summary>
internal static class Nesting
{
    /// <summary>Sets <see cref="Draft.Outer"/> for drafts in order of the text and removes those that do not hold.</summary>
    internal static List<Draft> Resolve(ReportText text, List<Draft> drafts, Func<Draft, bool, bool> keeps)
    {
        drafts.Sort(static (a, b) => a.CueToken != b.CueToken ? a.CueToken.CompareTo(b.CueToken) : string.CompareOrdinal(a.FoundBy, b.FoundBy));
        var kept = new List<Draft>(drafts.Count);
        var outers = new Draft?[drafts.Count];
        Draft?[] whole = Whole(text, drafts);
        for (int i = 0; i < drafts.Count; i++) outers[i] = Around(text, drafts, i) ?? (drafts[i].CoversStretch ? null : whole[drafts[i].CueToken]);
        var index = new Dictionary<Draft, int>(drafts.Count);
        var place = new Dictionary<Draft, int>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++) place.TryAdd(drafts[i], i);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!keeps(drafts[i], outers[i] is { CoversStretch: false })) continue;
            index.Add(drafts[i], kept.Count);
            kept.Add(drafts[i]);
        }
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!index.ContainsKey(drafts[i])) continue;
            Draft? outer = outers[i];
            for (int steps = 0; outer is not null && !index.ContainsKey(outer) && steps < 16; steps++) outer = outers[place[outer]];
            drafts[i].Outer = outer is not null && index.TryGetValue(outer, out int at) && outer != drafts[i] ? at : -1;
        }
        return kept;
    }

    // For each token the byline, label or answer with the smallest content that holds it, the first of several.
    private static Draft?[] Whole(ReportText text, List<Draft> drafts)
    {
        var at = new Draft?[text.Tokens.Length];
        foreach (Draft draft in drafts.Where(static draft => draft.FoundBy is "byline" or "speaker label" or "interview answer").Reverse().OrderByDescending(static draft => draft.Content.Count))
            foreach (Trees.TokenRange range in draft.Content.Ranges) at.AsSpan(range.First, range.Count).Fill(draft);
        return at;
    }

    // The smallest content that holds a cue.
    private static Draft? Around(ReportText text, List<Draft> drafts, int at)
    {
        Draft inner = drafts[at], best = inner;
        foreach (Draft outer in Near(drafts, at))
        {
            // an answer of an interview is no speech that reports speech
            if (outer == inner || outer.CoversStretch || !outer.Content.Holds(inner.CueToken) || outer.CueToken == inner.CueToken) continue;
            // “A doctor who wrote the letter called it a lie”: the letter is part of who speaks
            if (inner.Source.Holds(outer.CueToken)) continue;
            int quotation = text.QuotationOf(outer.CueToken);
            // Of “It “categorically rejects” the claim that …” the verb alone is quoted.
            if (quotation >= 0 && text.QuotationOf(inner.CueToken) != quotation && text.QuotationOf(outer.Content.First) == quotation) continue;
            if (inner.Content.Holds(outer.CueToken) && inner.Content.Count >= outer.Content.Count) continue;
            if (best == inner || outer.Content.Count < best.Content.Count) best = outer;
        }
        return best == inner ? null : best;
    }

    private static IEnumerable<Draft> Near(List<Draft> drafts, int at)
    {
        for (int i = Math.Max(0, at - 40); i < Math.Min(drafts.Count, at + 40); i++) yield return drafts[i];
    }
}
