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
        var whole = new List<Draft>();
        foreach (Draft draft in drafts) if (draft.CoversReport && draft.FoundBy is "byline" or "speaker label") whole.Add(draft);
        for (int i = 0; i < drafts.Count; i++) outers[i] = Around(text, drafts, i) ?? Covering(whole, drafts[i]);
        var index = new Dictionary<Draft, int>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!keeps(drafts[i], outers[i] is { CoversReport: false })) continue;
            index.Add(drafts[i], kept.Count);
            kept.Add(drafts[i]);
        }
        for (int i = 0; i < drafts.Count; i++)
        {
            if (!index.ContainsKey(drafts[i])) continue;
            Draft? outer = outers[i];
            for (int steps = 0; outer is not null && !index.ContainsKey(outer) && steps < 16; steps++) outer = outers[drafts.IndexOf(outer)];
            drafts[i].Outer = outer is not null && index.TryGetValue(outer, out int at) && outer != drafts[i] ? at : -1;
        }
        return kept;
    }

    private static Draft? Covering(List<Draft> whole, Draft inner)
    {
        Draft? best = null;
        foreach (Draft outer in whole)
            if (outer != inner && !inner.CoversReport && outer.Content.Holds(inner.CueToken) && (best is null || outer.Content.Count < best.Content.Count)) best = outer;
        return best;
    }

    // The smallest content that holds a cue.
    private static Draft? Around(ReportText text, List<Draft> drafts, int at)
    {
        Draft inner = drafts[at], best = inner;
        foreach (Draft outer in Near(drafts, at))
        {
            // an answer of an interview is no speech that reports speech
            if (outer == inner || outer.CoversReport || outer.FoundBy == "interview answer" || !outer.Content.Holds(inner.CueToken) || outer.CueToken == inner.CueToken) continue;
            int quotation = text.QuotationOf(outer.CueToken);
            if (quotation >= 0 && text.QuotationOf(inner.CueToken) != quotation) continue;
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
