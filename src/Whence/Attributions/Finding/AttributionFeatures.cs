namespace Whence.Attributions.Finding;

/// <summary>What the score of an attribution looks at. Each feature is 0 or 1; the first is always 1.</summary>
internal static class AttributionFeatures
{
    /// <summary>How many there are: eleven of their own, then one a tenth of the rule's own certainty.</summary>
    internal const int Count = Own + Tenths;

    private const int Own = 11, Tenths = 11;

    /// <summary>The features of an attribution.</summary>
    /// <param name="text">The document.</param>
    /// <param name="drafts">All attributions, for the one around.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="kind">How its content is given.</param>
    /// <param name="pieces">The stretches of its content.</param>
    /// <param name="features">Where they go, <see cref="Count"/> of them.</param>
    internal static void Write(ReportText text, List<Draft> drafts, Draft draft, AttributionKind kind, int pieces, Span<float> features)
    {
        features.Clear();
        features[0] = 1;
        if (FamilyOf(draft.FoundBy) is > 0 and int family) features[family] = 1;
        if (draft.Outer >= 0 && !drafts[draft.Outer].CoversStretch)
        {
            features[5] = 1;
            if (IsSelf(text, draft)) features[6] = 1;
        }
        if (kind != AttributionKind.Indirect) features[7] = 1;
        if (pieces > 1) features[8] = 1;
        if (draft.Standing == Standing.Asked) features[9] = 1;
        if (draft.Standing == Standing.Ordered) features[10] = 1;
        features[Own + Math.Clamp((int)(draft.Score * 10 + 1e-9), 0, Tenths - 1)] = 1;
    }

    /// <summary>Whether a rule finds what GUM annotates, which has no objects and infinitives as content: such rules teach nothing and have no weight of their own.</summary>
    internal static bool Teaches(string rule) => FamilyOf(rule) > 0;

    // 1 a clause, 2 what goes on from before, 3 a line, 4 a quotation, 0 the others.
    private static int FamilyOf(string rule) => rule switch
    {
        "verb with object" or "verb with infinitive" or "verb with preposition" or "verb with predicate" or "verb with gerund" or "passive" or "noun" or "adjective" or "appearance" or "adverb" or "verb by its words" => 0,
        "interview answer" or "running quotation" => 2,
        "dateline" or "contribution line" or "byline" or "credit line" or "speaker label" or "signature" or "headline colon" or "headline dash" => 3,
        _ => rule.Contains("quot", StringComparison.Ordinal) ? 4 : 1,
    };

    private static bool IsSelf(ReportText text, Draft draft) => draft.Source.Count == 1
        && (text.Is(draft.Source.First, "I") || text.Is(draft.Source.First, "we") || text.Is(draft.Source.First, "you") || text.Is(draft.Source.First, "me") || text.Is(draft.Source.First, "us"));
}
