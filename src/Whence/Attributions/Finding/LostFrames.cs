using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// What a finite verb says by the words behind it, where the tree has lost the verb: “dismissed claims that …”, “called Friday for …”, “called the plan a risk”.
/// </summary>
internal static class LostFrames
{
    // Tokens between a verb and its preposition at most: a day, an adverb.
    private const int MaxGap = 4;

    /// <summary>The attribution by a verb in the past or present whose subject stands right before it; null where there is none.</summary>
    internal static Draft? Find(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence)
    {
        if (text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP") || text.QuotationOf(verb) >= 0 || verb + 2 >= sentence.EndToken || entry.Class is CueClass.Appearance or CueClass.Thought or CueClass.Wish) return null;
        if (!StandsAlone(text, verb)) return null;
        TokenRange source = SpeakerPhrase.BehindClause(text, cluster, sentence.FirstToken);
        if (source.Count == 0) source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        if (source.Count == 0 || text.Tokens[source.First].Penn is "WP" or "WDT" || !OpensSentence(text, source.First, sentence)) return null;
        var draft = new Draft(verb, "verb by its words") { Entry = entry, Standing = entry.Standing, Score = 0.5 };
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        if (!Fill(text, entry, verb, sentence.EndToken, draft)) return null;
        draft.Source.Add(source);
        draft.Cue.RemoveAll(draft.Source);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        if (Bounds.IsTime(text, draft.SourceHead)) return null;
        return VerbCues.Finish(text, draft);
    }

    // Only a verb that the tree has no use for as a verb: hung on a noun, or with the noun before it as its passive subject.
    private static bool StandsAlone(ReportText text, int verb) =>
        text.Trees.Kinds[verb] is not (Relation.OpenComplement or Relation.AdverbialClause or Relation.RelativeClause) && text.Trees.Child(verb, Relation.PassiveAuxiliary) < 0;

    private static bool OpensSentence(ReportText text, int source, Sentence sentence)
    {
        if (source == sentence.FirstToken || text.Is(source - 1, ",") || text.Word(source - 1) is ")") return true;
        foreach (TokenRange dateline in text.Datelines) if (dateline.End == source) return true;
        return text.Tag(source - 1) == PartOfSpeech.Cconj;
    }

    private static bool Fill(ReportText text, CueEntry entry, int verb, int end, Draft draft)
    {
        if (entry.Prepositions.Length > 0)
        {
            for (int i = verb + 1; i < Math.Min(end - 1, verb + 1 + MaxGap); i++)
            {
                if (Array.IndexOf(entry.Prepositions, text.Tokens[i].Lemma) >= 0 && text.Tag(i) is PartOfSpeech.Adp or PartOfSpeech.Sconj)
                {
                    if (Bounds.IsTime(text, i + 1)) continue;
                    if (Chains.ChannelWords.IsMedium(text.Lemma(i + 1).ToLowerInvariant())) break;
                    draft.Frame = CueFrames.Preposition;
                    draft.Cue.Add(new(verb, i + 1));
                    draft.Content.Add(new(i + 1, StopAt(text, i + 1, end)));
                    return true;
                }
                if (text.Tag(i) != PartOfSpeech.Adv && !Bounds.IsTime(text, i) && !text.Is(i, "last") && !text.Is(i, "this") && !(text.Is(i, "on") && Bounds.IsTime(text, i + 1))) break;
            }
        }
        bool noun = text.Tag(verb + 1) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Pron || text.QuotationOf(verb + 1) >= 0;
        // “Police say bridge unsafe”: a headline does without its copula
        if (noun && entry.Takes(CueFrames.Clause) && !entry.Takes(CueFrames.Object | CueFrames.Hearer) && text.Tokens[verb].Penn is "VBZ" or "VBP" && !text.IsMark(end - 1) && (end == text.Tokens.Length || text.Paragraph[end] != text.Paragraph[verb]))
        {
            draft.Frame = CueFrames.Clause;
            draft.Content.Add(new(verb + 1, end));
            return true;
        }
        if (!noun || !entry.Takes(CueFrames.Object | CueFrames.Predicate)) return false;
        draft.Frame = entry.Takes(CueFrames.Predicate) && !entry.Takes(CueFrames.Object) ? CueFrames.Predicate : CueFrames.Object;
        draft.Content.Add(new(verb + 1, StopAt(text, verb + 1, end)));
        return true;
    }

    // To the end of the sentence, or to a comma before a participle or a conjunction.
    private static int StopAt(ReportText text, int from, int end)
    {
        for (int i = from + 1; i < end; i++)
        {
            if (text.QuotationOf(i) >= 0) continue;
            if (text.Is(i, ",") && (text.Tokens[Math.Min(i + 1, end - 1)].Penn is "VBG" or "CC" or "VBN" or "WDT" or "WP" or "IN")) return i;
            if (text.Word(i) is ";" or "–" or "—") return i;
        }
        return end;
    }
}
