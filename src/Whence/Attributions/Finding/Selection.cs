using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;

namespace Whence.Attributions.Finding;

/// <summary>Which drafts are sure enough to be given.</summary>
internal static class Selection
{
    /// <summary>Whether a draft is given; inside the content of another only a clause with a speaker is.</summary>
    internal static bool Keeps(ReportText text, Draft draft, bool nested)
    {
        if (draft.Content.IsEmpty || IsAboutItself(text, draft)) return false;
        if (draft.Entry?.Lemma == "mean" && (IsFirstOrSecond(text, draft) || draft.IsNegated)) return false;
        // “The board exists to find that …”: a purpose is no attribution but where somebody is said to say so
        if (!nested && draft.FoundBy != "as-clause" && text.Tokens[draft.CueToken].Penn == "VB" && text.Is(draft.CueToken - 1, "to") && text.Trees.Kinds[draft.CueToken] is not (Relation.OpenComplement or Relation.Conjunct or Relation.Root) && draft.Governor < 0) return false;
        if (!nested) return draft.FoundBy is not "noun" || KeepsNoun(text, draft);
        if (draft.FoundBy == "according to") return true;
        if (draft.Entry?.Lemma == "put" && !draft.Source.IsEmpty) return true;
        if (draft.Source.IsEmpty || draft.Frame is not (CueFrames.Clause or CueFrames.Question or CueFrames.Quotation) && !IsFactThat(text, draft)) return false;
        if (draft.Entry is not { } entry || draft.FoundBy is "noun" or "adjective" or "passive" or "appearance") return false;
        // “I think …” inside a quotation says no more than the quotation does; “I decided that …” and “I swear that …” do.
        if (text.QuotationOf(draft.CueToken) >= 0 && IsFirstOrSecond(text, draft) && entry.Lemma is "think" or "know" or "guess" or "suppose" or "feel" or "see" or "want" or "bet" or "imagine" && !text.Is(draft.Content.First, "that")) return false;
        return entry.Class != CueClass.Appearance;
    }

    // “Who knew?” asks who it is; “who asked not to be named” says of somebody only how he spoke.
    private static bool IsAboutItself(ReportText text, Draft draft)
    {
        int first = draft.Content.First;
        if (text.Is(first - 1, "not") && text.Is(first, "to")) first--;
        if (text.Is(first, "not") && text.Is(first + 1, "to") && text.Is(first + 2, "be") && (text.Is(first + 3, "named") || text.Is(first + 3, "identified") || text.Is(first + 3, "quoted"))) return true;
        return draft.Source.Count == 1 && text.Tokens[draft.Source.First].Penn is "WP" && draft.SourceHead == draft.Source.First && text.Is(text.SentenceOf(draft.CueToken).EndToken - 1, "?");
    }

    // “denied the fact that …” says a clause, too.
    private static bool IsFactThat(ReportText text, Draft draft) =>
        draft.Frame == CueFrames.Object && text.Is(draft.Content.First, "the") && text.Is(draft.Content.First + 2, "that") && (text.Is(draft.Content.First + 1, "fact") || text.Is(draft.Content.First + 1, "claim") || text.Is(draft.Content.First + 1, "report") || text.Is(draft.Content.First + 1, "idea"));

    private static bool IsFirstOrSecond(ReportText text, Draft draft) =>
        draft.Source.Count == 1 && (text.Is(draft.Source.First, "I") || text.Is(draft.Source.First, "we") || text.Is(draft.Source.First, "you") || text.Is(draft.Source.First, "me") || text.Is(draft.Source.First, "us"));

    // A noun attributes surely only with its owner and a clause; without an owner, only where it is a matter of hearsay.
    private static bool KeepsNoun(ReportText text, Draft draft)
    {
        if (draft.Frame != CueFrames.Clause) return false;
        if (!draft.Source.IsEmpty) return !VerbContent.StartsWithTo(text, draft.Content) || draft.Entry?.Class == CueClass.Speech;
        return draft.Entry?.Lemma is "allegation" or "claim" or "rumor" or "rumour" or "accusation" or "suggestion" && !VerbContent.StartsWithTo(text, draft.Content);
    }
}
