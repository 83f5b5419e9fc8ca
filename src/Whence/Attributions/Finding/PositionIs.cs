using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>What somebody's word is: “Westmark's line is that it has paid nothing”, “The council's position remains that the road is safe”.</summary>
internal static class PositionIs
{
    private static readonly string[] Nouns = ["line", "position", "version", "view", "account", "argument", "answer", "explanation", "message", "case", "contention", "verdict", "conclusion", "defence"];

    /// <summary>The attribution by the noun; null where the words are others.</summary>
    internal static Draft? Find(ReportText text, int noun)
    {
        Sentence sentence = text.SentenceOf(noun);
        if (noun < sentence.FirstToken + 2 || Array.IndexOf(Nouns, text.Lemma(noun)) < 0 || text.QuotationOf(noun) >= 0) return null;
        int owner = noun - 1;
        // “the company's official line”
        while (owner > sentence.FirstToken + 1 && text.Tag(owner) == PartOfSpeech.Adj) owner--;
        if (text.Penn(owner) != "POS") return null;
        int verb = noun + 1;
        while (verb < sentence.EndToken && text.Tag(verb) == PartOfSpeech.Adv && !CueWords.IsNegation(text, verb)) verb++;
        if (verb + 3 >= sentence.EndToken || text.Lemma(verb) is not ("be" or "remain" or "stay") || !text.Is(verb + 1, "that") || text.Tag(verb + 2) is PartOfSpeech.Adp or PartOfSpeech.Adj or PartOfSpeech.Aux) return null;
        int end = End(text, verb + 2, sentence.EndToken, out bool isClause);
        if (!isClause) return null;
        TokenRange source = SpeakerPhrase.Left(text, owner, sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(noun, "noun") { Standing = Standing.Asserted, Frame = CueFrames.Clause, Score = 0.7 };
        draft.Cue.Add(new(owner + 1, verb + 1));
        draft.Source.Add(source);
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        draft.Content.Add(new(verb + 1, end));
        return VerbCues.Finish(text, draft);
    }

    // Where what is said ends: before “, but” or “, although”, which are the report's; and whether it has a verb.
    private static int End(ReportText text, int from, int end, out bool isClause)
    {
        isClause = false;
        for (int i = from; i < end; i++)
        {
            if (isClause && text.Is(i, ",") && i + 1 < end && (text.Is(i + 1, "but") || text.Is(i + 1, "although") || text.Is(i + 1, "though") || text.Is(i + 1, "while"))) return i;
            isClause |= i > from && (text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP");
        }
        return end;
    }
}
