using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Attributes the sentence before to a paper: “The brake was never tried. This emerges from a test sheet that the Mercury has seen.”</summary>
internal static class EmergesFrom
{
    /// <summary>So many tokens behind the preposition name the paper at most.</summary>
    private const int MaxPaper = 12;

    private static readonly string[] Papers =
    [
        "report", "sheet", "letter", "document", "file", "paper", "list", "protocol", "log", "record", "minutes", "study", "statement", "answer", "reply", "e-mail", "email", "mail", "message", "figures", "statistics",
        "data", "register", "plan", "draft", "contract", "invoice", "survey", "bulletin", "order", "ruling", "verdict", "filing", "audit", "memo", "decree", "notice", "calculation", "expertise", "analysis",
    ];

    /// <summary>Whether a noun's dictionary form is one for a paper.</summary>
    internal static bool IsPaper(string lemma) => Array.IndexOf(Papers, lemma) >= 0;

    /// <summary>What a sentence says of the one before; null where it points at no paper.</summary>
    /// <param name="text">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">The paper.</param>
    internal static Draft? Find(ReportText text, Sentence sentence, out TokenRange source)
    {
        source = default;
        int first = sentence.FirstToken, verb = first + 1, end = sentence.EndToken;
        if (!text.Is(first, "this") && !text.Is(first, "that") && !text.Is(first, "it")) return null;
        while (verb < end && text.Tag(verb) is PartOfSpeech.Adv or PartOfSpeech.Aux && !text.IsMark(verb)) verb++;
        // “This comes out of a sheet”, “that goes out from a protocol”: as translations have it
        int at = text.Lemma(verb) is "come" or "go" && (text.Is(verb + 1, "out") || text.Is(verb + 1, "forth")) ? verb + 2 : verb + 1;
        if (at + 1 >= end || at == verb + 1 && text.Lemma(verb) is not ("emerge" or "follow" or "clear" or "evident" or "apparent")) return null;
        if (!text.Is(at, "from") && !(at == verb + 2 && text.Is(at, "of")) || text.Tag(at + 1) == PartOfSpeech.Adp) return null;
        int stop = at + 1, head = -1;
        for (; stop < end && stop - at <= MaxPaper && !text.IsMark(stop) && text.Tokens[stop].Penn is not ("WDT" or "WP") && !(text.Is(stop, "that") && stop > at + 1); stop++)
            if (text.Tag(stop) == PartOfSpeech.Adp && head < 0) head = stop - 1;
        // “It was clear from the record that nobody was there” says so of what follows.
        if (text.Is(first, "it") && stop < end && text.Is(stop, "that")) return null;
        if (head < 0) head = stop - 1;
        if (Array.IndexOf(Papers, text.Lemma(head)) < 0 && Array.IndexOf(Papers, text.Word(head).ToString().ToLowerInvariant()) < 0) return null;
        source = new(at + 1, stop);
        return new Draft(verb, "back reference") { Standing = Standing.Asserted, Frame = CueFrames.Quotation, Score = 0.6 };
    }
}
