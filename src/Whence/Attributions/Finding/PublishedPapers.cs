using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Gives what a paper says to who put it out: “The ministry issued a statement calling the test illegal”, “He released a letter that says he is well”.
/// </summary>
internal static class PublishedPapers
{
    private static readonly string[] Verbs = ["issue", "release", "publish", "post", "circulate", "distribute", "file", "sign", "send", "write", "give", "deliver", "make", "share", "tweet"];

    /// <summary>Makes the subject of the verb whose object a draft's source is the source; the cue then runs from that verb to the draft's own.</summary>
    internal static void Lift(ReportText text, Draft draft)
    {
        int verb = draft.CueToken;
        if (draft.Source.IsEmpty || text.Tokens[verb].Penn is not ("VBG" or "VBZ" or "VBD" or "VBP") || text.QuotationOf(verb) >= 0 || text.Is(verb - 1, "who")) return;
        int paper = text.Trees.Kinds[verb] is Relation.NounClause or Relation.RelativeClause ? text.Trees.Heads[verb] : -1;
        // the paper itself may be the object, or hang with others on it: “a letter from his doctor that says”
        for (int steps = 0; paper >= 0 && steps < 2 && text.Trees.Kinds[paper] == Relation.NounModifier; steps++) paper = text.Trees.Heads[paper];
        if (paper < 0 || text.Tag(paper) != PartOfSpeech.Noun || text.Trees.Kinds[paper] != Relation.Object || text.Trees.Heads[paper] is not (>= 0 and int maker) || maker > paper) return;
        if (text.Tag(maker) != PartOfSpeech.Verb || Array.IndexOf(Verbs, text.Tokens[maker].Lemma) < 0 || verb - maker > 16) return;
        TokenRange subject = Subject(text, maker);
        if (subject.Count == 0 || text.Tokens[subject.First].Penn == "WP") return;
        draft.Source.Clear();
        draft.Source.Add(subject);
        text.Trim(draft.Source);
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        draft.IsNegated |= CueWords.Fill(text, maker, -1, draft.Cue);
        draft.Cue.Add(new(maker, verb + 1));
        draft.Content.RemoveAll(draft.Cue);
        draft.FoundBy = "paper put out";
    }

    private static TokenRange Subject(ReportText text, int maker)
    {
        SourceFinder.Found found = SourceFinder.Of(text, maker);
        if (found is { IsEmpty: false, IsPassive: false } && found.Head < maker)
        {
            var source = new TokenSet();
            SourceFinder.Fill(text, found, source);
            return source.Ranges.Count == 1 ? source.Ranges[0] : default;
        }
        return text.Tokens[maker].Penn is "VBD" or "VBZ" or "VBN" ? SpeakerPhrase.Left(text, maker, text.SentenceOf(maker).FirstToken) : default;
    }
}
