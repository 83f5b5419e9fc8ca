using System.Collections.Frozen;
using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Mentions;
using Whence.Mentions.Listing;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Tells by the words of a source that an outlet stands in it: as who speaks, as who cites or quotes somebody, as who has seen a thing. Not for more than one thread.</summary>
internal sealed class RelayingSource(ReportText text, OutletMentions outlets)
{
    // Those who report, and what they bring out.
    private static readonly FrozenSet<string> Reports = Set($"{PressNouns.Outlets} {PressNouns.Ambiguous} network report article story piece dispatch service information investigation edition bulletin");

    // Nouns that call a name an outlet.
    private static readonly FrozenSet<string> Called = Set($"{PressNouns.Outlets} {PressNouns.Papers} journal");

    private static readonly FrozenSet<string> Press = Set($"{PressNouns.Papers} media press outlet television tv radio journal correspondent medium");

    /// <summary>The outlet that is the source or whose report is, as an index into <see cref="OutletMentions.All"/>: “the BBC”, “a BBC report”, “an article in The Herald”; -1 if none.</summary>
    internal int OutletOf(Draft draft)
    {
        if (draft.SourceHead < 0) return -1;
        int own = outlets.At(draft.SourceHead);
        if (own >= 0) return own;
        if (!IsReportNoun(draft.SourceHead)) return -1;
        foreach (TokenRange range in draft.Source.Ranges)
            for (int k = range.First; k < range.End; k++) if (outlets.At(k) >= 0) return outlets.At(k);
        return -1;
    }

    /// <summary>Whether a name writes, though nothing else says that it is an outlet: “The Skellan Packet, citing a mate, wrote that …”, “the blog Furrow, citing a mate, says that …”.</summary>
    /// <param name="draft">What it writes.</param>
    /// <param name="cited">The token that carries whom it cites.</param>
    internal bool RelaysWhomItCites(Draft draft, int cited) =>
        IsCalledOutlet(draft) && IsSomebodyOrPaper(cited)
        || draft.SourceHead > draft.Source.First && text.Tag(draft.SourceHead) == PartOfSpeech.Propn && text.Lemma(draft.CueToken) is "write" or "report" or "publish"
        && (draft.SourceHead == draft.Source.First + 2 && text.Is(draft.Source.First, "the") || draft.SourceHead == draft.Source.First + 1 && HasForeignArticle(draft) && IsSomebodyOrPaper(cited))
        && text.Tokens[draft.SourceHead].Lemma.ToLowerInvariant() is var noun && !SourceLinks.IsBodyNoun(noun) && !PersonWords.Is(noun) && !(Speakers.MentionOf(text, draft.SourceHead) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == EntityType.Place);

    /// <summary>Whether a noun is one for a person or a paper.</summary>
    internal bool IsSomebodyOrPaper(int token) => text.Tag(token) == PartOfSpeech.Noun && PersonWords.MayBe(text.Tokens[token].Lemma) || text.Tokens[token].Penn is "NN" or "NNS" or "VB" && EmergesFrom.IsPaper(text.Tokens[token].Lemma);

    /// <summary>Whether the words of a source call it an outlet: “Furrow, an investigative magazine,”, “the blog Furrow”.</summary>
    internal bool IsCalledOutlet(Draft draft)
    {
        for (int i = draft.Source.First; i >= 0 && i < draft.Source.End; i++)
            if (text.Tag(i) == PartOfSpeech.Noun && Called.Contains(text.Tokens[i].Lemma) && (IsBeforeName(draft, i) || IsApposed(draft, i))) return true;
        return false;
    }

    // “the trade journal Penstick”: nothing before it but words for what it is.
    private bool IsBeforeName(Draft draft, int noun)
    {
        for (int i = draft.Source.First; i < noun; i++) if (text.Tag(i) is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun) && !text.Is(i, "-")) return false;
        return noun + 1 < draft.Source.End && text.Tag(noun + 1) == PartOfSpeech.Propn;
    }

    // “Furrow, an investigative magazine,”
    private bool IsApposed(Draft draft, int noun)
    {
        int article = noun - 1;
        while (article > draft.Source.First + 1 && text.Tag(article) is PartOfSpeech.Adj or PartOfSpeech.Noun) article--;
        return (noun + 1 == draft.Source.End || text.IsMark(noun + 1)) && text.Penn(article) == "DT" && text.Is(article - 1, ",") && article - 2 >= draft.Source.First && text.Tag(article - 2) == PartOfSpeech.Propn;
    }

    // “Der Beobachter”, “Le Matin”
    private bool HasForeignArticle(Draft draft) => text.Word(draft.Source.First) is "Der" or "Die" or "Das" or "Le" or "La" or "Il" or "El" or "De";

    /// <summary>Who quotes others and so is an outlet, whatever it is called: “The Evening Standardbearer quoted two officers as saying that …”; null for one that other words name, and for the printing one.</summary>
    internal string? QuotedBy(Draft draft)
    {
        int verb = draft.Source.First - 1;
        if (verb < 1 || text.Lemma(verb) is not ("quote" or "cite")) return null;
        int first = text.SentenceOf(verb).FirstToken;
        TokenRange subject = SpeakerPhrase.Left(text, VerbGroup.Start(text, verb, first), first);
        if (subject.Count == 0 || !text.Is(subject.First, "the") || text.Tag(subject.End - 1) != PartOfSpeech.Propn || Bounds.IsTime(text, subject.End - 1)) return null;
        // “The President quoted an aide as saying”
        string last = text.Lemma(subject.End - 1).ToLowerInvariant();
        if (PersonWords.Is(last) || subject.Count == 2 && PersonWords.MayBe(last)) return null;
        for (int i = first; i < verb; i++) if (outlets.At(i) >= 0) return null;
        string name = new TextSpan(text.Tokens[subject.First].Span.Start, text.Tokens[subject.End - 1].Span.End).Of(text.Text);
        return outlets.Printing is { } printing && OutletNames.AreSame(printing, name) ? null : name;
    }

    /// <summary>The last word of what or who was seen or quoted by another outlet, and the outlet: “a letter seen by the Dispatch”, “a cook quoted by the Ledger”; -1 and -1 if none.</summary>
    internal (int Shown, int Outlet) SeenBy(Draft draft)
    {
        for (int k = draft.Source.First + 1; k >= 1 && k < draft.Source.End - 2; k++)
        {
            if (text.Tokens[k].Penn != "VBN" || !text.Is(k + 1, "by") || text.Tokens[k].Lemma is not ("see" or "cite" or "quote" or "obtain" or "review" or "interview" or "publish" or "hear")) continue;
            if (text.Tag(k - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return (-1, -1);
            for (int j = k + 2; j < draft.Source.End; j++) if (outlets.At(j) is >= 0 and int outlet) return outlets.All[outlet].IsPrinting ? (-1, -1) : (k - 1, outlet);
        }
        return (-1, -1);
    }

    /// <summary>Whether a noun is one for the press or for what it brings out.</summary>
    internal bool IsPress(int token) => IsReportNoun(token) || IsPressNoun(token);

    private bool IsPressNoun(int token) => Press.Contains(text.Tokens[token].Lemma.ToLowerInvariant());

    private bool IsReportNoun(int token) => Reports.Contains(text.Tokens[token].Lemma);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
