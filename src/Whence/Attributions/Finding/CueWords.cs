using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>The words of a cue: the verb with its auxiliaries, negation, manner and particle.</summary>
internal static class CueWords
{
    // Auxiliaries and adverbs between a negation and its verb at most.
    private const int MaxGap = 8;

    /// <summary>Adds the words of the cue that a verb is the head of and says whether it is negated.</summary>
    /// <param name="text">The document.</param>
    /// <param name="verb">The verb, or the adjective with a copula.</param>
    /// <param name="governor">A verb that carries it (“went on to say”); -1 if none.</param>
    /// <param name="cue">Where the words go.</param>
    internal static bool Fill(ReportText text, int verb, int governor, TokenSet cue)
    {
        TreeView trees = text.Trees;
        bool negated = false;
        int top = governor >= 0 && governor < verb ? governor : verb;
        int first = top;
        for (int c = trees.FirstChild(top); c >= 0; c = trees.NextSibling(c))
        {
            bool near = Belongs(text, c, top);
            if (near && c < top && IsBefore(text, c, first)) first = Math.Min(first, c);
            if (near) negated |= IsNegation(text, c);
        }
        // “has yet to say”
        for (int i = Math.Max(0, verb - 3); i < verb; i++) negated |= text.Is(i, "yet") && text.Is(i + 1, "to") && text.Tokens[Math.Max(0, i - 1)].Lemma is "have" or "be";
        for (int c = trees.FirstChild(top); c >= 0 && c < top; c = trees.NextSibling(c))
            if (Belongs(text, c, top) && !IsCutOff(text, c, top)) cue.Add(new(c, c + 1));
        cue.Add(new(top, top + 1));
        FillGap(text, cue);
        if (top != verb)
        {
            cue.Add(new(top, verb + 1));
            int obj = trees.Child(top, Relation.Object);
            if (obj >= 0 && obj < verb) cue.Remove(trees.Extent(obj));
            for (int c = trees.FirstChild(verb); c >= 0 && c < verb; c = trees.NextSibling(c)) negated |= IsNegation(text, c);
        }
        for (int c = trees.FirstChild(verb); c >= 0; c = trees.NextSibling(c))
        {
            if (c < verb) continue;
            if (trees.Kinds[c] == Relation.Particle && c <= verb + 3) cue.Add(new(c, c + 1));
            else if (c == verb + 1 && trees.Kinds[c] == Relation.Adverb && trees.FirstChild(c) < 0 && text.Word(c).EndsWith("ly", StringComparison.OrdinalIgnoreCase)) cue.Add(new(c, c + 1));
        }
        return negated;
    }

    /// <summary>Takes a colon that stands right behind the cue into it: “said:”.</summary>
    internal static void TakeColon(ReportText text, TokenSet cue)
    {
        if (!cue.IsEmpty && text.Is(cue.End, ":")) cue.Add(new(cue.End, cue.End + 1));
    }

    // “It was, the mayor said, a mistake”: the auxiliary before the comma belongs to the clause, whatever the tree says.
    private static bool IsCutOff(ReportText text, int child, int verb)
    {
        if (!text.Is(child + 1, ",")) return false;
        for (int i = child + 2; i < verb; i++) if (text.Is(i, ",")) return false;
        return true;
    }

    private static bool Belongs(ReportText text, int child, int verb) => text.Trees.Kinds[child] switch
    {
        Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula => true,
        Relation.Adverb => child < verb && text.Trees.FirstChild(child) < 0 && IsNear(text, child, verb) && text.Tag(child) != PartOfSpeech.Sconj
            && text.Tokens[child].Penn is not ("WRB" or "WP") || Negates(text, child, verb),
        Relation.Marker => text.Is(child, "to") && text.Trees.Kinds[verb] is not Relation.OpenComplement,
        Relation.Other => Negates(text, child, verb),
        _ => false,
    };

    // “who asked not to be named told us”: the negation before another verb is that one's.
    private static bool Negates(ReportText text, int child, int verb)
    {
        if (!IsNegation(text, child) || verb - child > MaxGap) return false;
        for (int i = child + 1; i < verb; i++) if (text.Tag(i) == PartOfSpeech.Verb) return false;
        return true;
    }

    // An adverb is part of the cue only where nothing but auxiliaries and adverbs stands between.
    private static bool IsNear(ReportText text, int child, int verb)
    {
        if (verb - child > 5) return false;
        for (int i = child + 1; i < verb; i++)
            if (text.Trees.Heads[i] != verb || text.Trees.Kinds[i] is not (Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Adverb or Relation.Copula)) return false;
        return true;
    }

    private static bool IsBefore(ReportText text, int child, int first) => child < first && text.Trees.Kinds[child] != Relation.Punctuation;

    internal static bool IsNegation(ReportText text, int token) =>
        text.Is(token, "not") || text.Is(token, "n't") || text.Is(token, "n’t") || text.Is(token, "never") || text.Is(token, "nt");

    // Auxiliary, adverb and verb stand in a row but for the subject of a question: “is once again questioning”.
    private static void FillGap(ReportText text, TokenSet cue)
    {
        for (int i = cue.Ranges.Count - 1; i > 0; i--)
        {
            int first = cue.Ranges[i - 1].End, end = cue.Ranges[i].First;
            bool plain = end - first <= 4;
            for (int k = first; k < end && plain; k++) plain = text.Tag(k) is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Adj or PartOfSpeech.Sconj;
            if (plain) cue.Add(new(first, end));
        }
    }
}
