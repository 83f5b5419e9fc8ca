using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Verbs that attribute, with the source and content that the tree gives them.</summary>
internal static class VerbCues
{
    /// <summary>The attribution by one verb; null where it makes none.</summary>
    internal static Draft? Find(ReportText text, CueLexicon lexicon, int verb)
    {
        TreeView trees = text.Trees;
        if (!trees.HasTree(verb)) return null;
        CueEntry? entry = Entry(text, lexicon, verb);
        if (entry is null || IsGoing(text, verb) || entry.Lemma == "quote" && SaysAs(text, verb) >= 0) return null;
        if (text.Trees.Heads[verb] is >= 0 and int head && text.Tokens[head].Lemma == "quote" && SaysAs(text, head) == verb) return AsSaying(text, head, verb, entry);
        if (Cleft(text, verb, entry) is { } cleft) return cleft;
        SourceFinder.Found source = SourceFinder.Of(text, verb);
        var draft = new Draft(verb, "verb") { Entry = entry, Standing = entry.Standing };
        if (source.IsPassive) return Passive(text, lexicon, verb, entry, source, draft);
        draft.IsNegated = CueWords.Fill(text, verb, source.Governor, draft.Cue);
        draft.Frame = VerbContent.Fill(text, verb, entry, source, draft);
        if (source.IsEmpty && (draft.Frame is not (CueFrames.Clause or CueFrames.Question) || !source.IsExpletive)) return null;
        if (entry.Class == CueClass.Appearance) return Appearance(text, source, draft);
        draft.IsNegated ^= IsNobody(text, source);
        // “The island, analysts contend, cannot feed itself”, where the tree gives the verb both subjects
        if (draft.Frame == CueFrames.Clause && FirstSubject(text, verb) is >= 0 and int first && first < source.Head && text.IsMark(source.Head + 1 == verb ? verb + 1 : verb - 1)) draft.Content.Add(trees.Extent(first));
        if (draft.Frame == CueFrames.None && !entry.Takes(CueFrames.Quotation)) return null;
        // “reported, quoting an employee, that …”: what is reported is not whom it quotes
        if (entry.Lemma is "quote" or "cite" && text.Tokens[verb].Penn == "VBG" && draft.Frame == CueFrames.Clause) return null;
        // “hold that …” is a thought, “the dam will hold, he insists” none
        if (entry.Lemma == "hold" && draft.Frame == CueFrames.Clause && !(draft.Content.First > verb && text.Is(draft.Content.First, "that"))) return null;
        if (!source.IsEmpty && Bounds.IsTime(text, source.Head)) return null;
        SourceFinder.Fill(text, source, draft.Source);
        draft.SourceHead = source.Meaning;
        draft.FoundBy = RuleOf(draft.Frame);
        draft.Governor = source.Governor;
        if (entry.Lemma is "ask" or "tell" && draft.Frame is CueFrames.Infinitive or CueFrames.ObjectInfinitive || entry.Lemma == "ask" && draft.Frame == CueFrames.Preposition) draft.Standing = Standing.Ordered;
        if (draft.Frame == CueFrames.Question && entry.Class == CueClass.Speech && !draft.IsNegated && StartsWithWhen(text, draft)) return null;
        TakeBefore(text, verb, draft);
        Draft? finished = Finish(text, draft);
        return finished is null || FloatsLeft(text, finished) ? null : finished;
    }

    // “quoted Orlin as saying …”: the verb in -ing; -1 if there is none.
    private static int SaysAs(ReportText text, int quote)
    {
        for (int c = text.Trees.FirstChild(quote); c >= 0; c = text.Trees.NextSibling(c))
            if (c > quote && text.Tokens[c].Penn == "VBG" && text.Is(c - 1, "as") && text.Trees.Kinds[c] is Relation.AdverbialClause or Relation.OpenComplement or Relation.ClauseComplement) return c;
        return -1;
    }

    // Who is quoted is the object, or the subject of “was quoted”; what he says goes to the end of the sentence.
    private static Draft? AsSaying(ReportText text, int quote, int verb, CueEntry entry)
    {
        TreeView trees = text.Trees;
        int who = trees.Child(quote, Relation.Object);
        if (who < 0 || who > verb) who = trees.Child(quote, Relation.PassiveSubject);
        if (who < 0) return null;
        var draft = new Draft(verb, "quoted as saying") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, SourceHead = who, Score = 0.7 };
        SourceFinder.Fill(text, new(who, who, -1, false, false, -1), draft.Source);
        draft.Cue.Add(new(verb, verb + 1));
        draft.Content.Add(new(verb + 1, text.SentenceOf(verb).EndToken));
        return Finish(text, draft);
    }

    // “What Orlin said was that the pier is safe.”
    private static Draft? Cleft(ReportText text, int verb, CueEntry entry)
    {
        Sentence sentence = text.SentenceOf(verb);
        if (entry.Class is not (CueClass.Speech or CueClass.Thought) || !entry.Takes(CueFrames.Clause) || !text.Is(sentence.FirstToken, "what") || verb > sentence.FirstToken + 12) return null;
        if (verb + 4 >= sentence.EndToken || text.Trees.Heads[verb] != sentence.FirstToken || text.Lemma(verb + 1) != "be" || !text.Is(verb + 2, "that")) return null;
        SourceFinder.Found source = SourceFinder.Of(text, verb);
        if (source.IsEmpty || source.IsPassive) return null;
        var draft = new Draft(verb, "cleft") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, SourceHead = source.Meaning, Score = 0.7 };
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        SourceFinder.Fill(text, source, draft.Source);
        draft.Content.Add(new(verb + 2, sentence.EndToken));
        return Finish(text, draft);
    }

    // “said when she resigned”: a time, not what was said.
    private static bool StartsWithWhen(ReportText text, Draft draft) => !draft.Content.IsEmpty && (text.Is(draft.Content.First, "when") || text.Is(draft.Content.First, "where") || text.Is(draft.Content.First, "while"));

    // Content before its cue stands behind a mark; where it does not, the parser has lost its way: “In an interview on the radio Orlin said …”.
    private static bool FloatsLeft(ReportText text, Draft draft)
    {
        if (draft.Content.IsEmpty || draft.Content.End > draft.CueToken || draft.Frame is not (CueFrames.Clause or CueFrames.Question)) return false;
        int start = Math.Min(draft.Cue.First, draft.Source.IsEmpty || draft.Source.First > draft.CueToken ? int.MaxValue : draft.Source.First);
        if (start > 0 && text.Is(start - 1, ":")) return true;
        return start > 0 && !text.IsMark(start - 1) && !text.Is(start, "as") && !text.Is(start - 1, "as") && text.Tokens[draft.Source.IsEmpty ? start : draft.Source.First].Penn is not ("WP" or "WDT");
    }

    // “It went through the office, he says, which gets the plans”: what stands before the cue is said, too
    private static void TakeBefore(ReportText text, int verb, Draft draft)
    {
        int which = text.Is(draft.Content.First, ",") ? draft.Content.First + 1 : draft.Content.First, first = text.SentenceOf(verb).FirstToken;
        if (draft.Frame != CueFrames.Question || which < verb || !text.Is(which, "which") || !text.Is(which - 1, ",") || draft.Source.First <= first + 2 || !text.Is(draft.Source.First - 1, ",")) return;
        draft.Frame = CueFrames.Clause;
        draft.FoundBy = "cue in the middle";
        draft.Content.Add(new(first, draft.Source.First - 1));
    }

    private static int FirstSubject(ReportText text, int verb) => text.Trees.Child(verb, Relation.Subject);

    // “Nobody said that …”, “No official confirmed …”, “Neither of them said …”
    private static bool IsNobody(ReportText text, SourceFinder.Found source)
    {
        if (source.IsEmpty) return false;
        if (text.Is(source.Head, "nobody") || text.Is(source.Head, "none") || text.Is(source.Head, "neither")) return true;
        int first = text.Trees.Extent(source.Head).First;
        return first <= source.Head && (text.Is(first, "no") || text.Is(first, "neither"));
    }

    private static string RuleOf(CueFrames frame) => frame switch
    {
        CueFrames.Clause => "verb with clause",
        CueFrames.Question => "verb with question",
        CueFrames.Infinitive or CueFrames.ObjectInfinitive => "verb with infinitive",
        CueFrames.Gerund => "verb with gerund",
        CueFrames.Object => "verb with object",
        CueFrames.Predicate => "verb with predicate",
        CueFrames.Preposition => "verb with preposition",
        _ => "verb",
    };

    private static CueEntry? Entry(ReportText text, CueLexicon lexicon, int verb)
    {
        string lemma = text.Tokens[verb].Lemma;
        int particle = text.Trees.Child(verb, Relation.Particle);
        if (particle > verb && particle <= verb + 4)
        {
            CueEntry? phrase = lexicon.Verb(lemma + "_" + text.Tokens[particle].Lemma);
            if (phrase is not null) return phrase;
            if (lexicon.Verb(lemma) is { Class: not CueClass.Speech }) return null;
        }
        return lexicon.Verb(lemma);
    }

    private static bool IsPossible(ReportText text, TokenSet cue)
    {
        for (int i = cue.First; i < cue.End; i++) if (cue.Holds(i) && text.Is(i, "can") | text.Is(i, "could") | text.Is(i, "may") | text.Is(i, "might")) return true;
        return false;
    }

    // “going to say” is no more than a future.
    private static bool IsGoing(ReportText text, int verb) => text.Is(verb, "going") && text.Is(verb + 1, "to");

    private static Draft? Passive(ReportText text, CueLexicon lexicon, int verb, CueEntry entry, SourceFinder.Found source, Draft draft)
    {
        TreeView trees = text.Trees;
        bool bare = source.IsEmpty;
        // “are convinced that …”: by its form a passive, by its sense an adjective; who is convinced is the source
        if (bare && trees.Child(verb, Relation.PassiveSubject) is >= 0 and int convinced && trees.Child(verb, Relation.ClauseComplement) is >= 0 and int what && what > verb && lexicon.Adjective(text.Word(verb).ToString().ToLowerInvariant()) is { } adjective)
        {
            Draft sure = new(verb, "adjective") { Entry = adjective, Standing = adjective.Standing, Frame = CueFrames.Clause, SourceHead = convinced };
            sure.IsNegated = CueWords.Fill(text, verb, -1, sure.Cue);
            SourceFinder.Fill(text, new(convinced, convinced, -1, false, false, -1), sure.Source);
            sure.Content.Add(trees.Extent(what));
            return Finish(text, sure);
        }
        if (bare && !lexicon.AttributesInPassive(entry.Lemma)) return null;
        if (!bare && entry.Class is not (CueClass.Speech or CueClass.Judgement) && trees.Child(verb, Relation.ClauseComplement) < 0) return null;
        draft.FoundBy = "passive";
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        int subject = trees.Child(verb, Relation.PassiveSubject);
        if (subject < 0 && text.Tokens[verb].Penn == "VBN") subject = trees.Child(verb, Relation.Subject);
        int clause = trees.Child(verb, Relation.ClauseComplement), open = trees.Child(verb, Relation.OpenComplement);
        // “It is believed that …”, whose clause may hang as a subject
        if (clause < 0 && source.IsExpletive && trees.Child(verb, Relation.ClauseSubject) is int said && said > verb) clause = said;
        bool reduced = trees.Kinds[verb] == Relation.NounClause;
        if (clause >= 0)
        {
            draft.Content.Add(trees.Extent(clause));
            draft.Frame = CueFrames.Clause;
        }
        else if (trees.Kinds[verb] == Relation.Parataxis)
        {
            int head = trees.Heads[verb];
            draft.Content.Add(trees.Extent(head));
            draft.Content.Remove(trees.Extent(verb));
            draft.Frame = CueFrames.Clause;
        }
        else if (open >= 0)
        {
            if (subject >= 0 && !entry.Takes(CueFrames.Hearer)) draft.Content.Add(trees.Extent(subject));
            draft.Content.Add(trees.Extent(open));
            draft.Frame = CueFrames.Infinitive;
            if (entry.Lemma is "tell" or "ask") draft.Standing = Standing.Ordered;
            // “is said to”, “was reported to”, “are believed to”: nobody stands for it
            else if (bare && entry.Lemma is "say" or "report" or "believe" or "think" or "allege" or "rumor" or "rumour" or "understand" or "claim" or "presume" or "assume" or "suspect" or "consider") draft.Standing = Standing.Hedged;
        }
        else if (!bare && subject >= 0 && entry.Takes(CueFrames.Object | CueFrames.Predicate | CueFrames.Clause))
        {
            // “The amendment can be invoked by ministers”: what may be done nobody has said
            if (!draft.IsNegated && IsPossible(text, draft.Cue)) return null;
            draft.Content.Add(trees.Extent(subject));
            draft.Frame = CueFrames.Object;
        }
        else if (!bare && reduced && trees.Heads[verb] >= 0 && entry.Takes(CueFrames.Object | CueFrames.Clause))
        {
            int head = trees.Heads[verb];
            draft.Content.Add(new(trees.Extent(head).First, trees.Extent(verb).First));
            draft.Frame = CueFrames.Object;
        }
        if (draft.Frame == CueFrames.None) return null;
        if (!bare)
        {
            SourceFinder.Fill(text, source, draft.Source);
            draft.SourceHead = source.Head;
            TakeTold(text, entry, draft);
            for (int c = trees.FirstChild(source.Head); c >= 0 && c < source.Head; c = trees.NextSibling(c))
                if (text.Is(c, "by")) draft.Cue.Add(new(c, c + 1));
        }
        return Finish(text, draft);
    }

    // “The Courier has been told by an engineer at the power company that the dam leaks”: what stands behind “that” is told, and the subject hears it.
    private static void TakeTold(ReportText text, CueEntry entry, Draft draft)
    {
        if (!entry.Takes(CueFrames.Hearer) || draft.Frame != CueFrames.Object) return;
        for (int i = draft.SourceHead + 1; i < draft.Source.End - 2; i++)
        {
            if (!text.Is(i, "that") || text.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux) continue;
            draft.Content.Clear();
            draft.Content.Add(new(i, draft.Source.End));
            draft.Source.Remove(new(i, draft.Source.End));
            draft.Frame = CueFrames.Clause;
            return;
        }
    }

    // “It seems that …”, “the plan appears to fail”: nobody in particular says so.
    private static Draft? Appearance(ReportText text, SourceFinder.Found source, Draft draft)
    {
        if (draft.Frame == CueFrames.None) return null;
        // “appeared to suggest that …”: the verb of speech is the cue, with “appeared” in it
        if (text.Trees.Child(draft.CueToken, Relation.OpenComplement) is >= 0 and int open && CueLexicon.Default.Verb(text.Tokens[open].Lemma) is { Class: CueClass.Speech or CueClass.Judgement }) return null;
        if (!source.IsEmpty) draft.Content.Add(text.Trees.Extent(source.Head));
        draft.Standing = Standing.Hedged;
        draft.FoundBy = "appearance";
        return Finish(text, draft);
    }

    // A cue inside a quotation has its content there.
    private static void KeepInside(ReportText text, Draft draft)
    {
        int q = text.QuotationOf(draft.CueToken);
        if (q < 0) return;
        // It “categorically rejects” the claim: only the cue's words are quoted, who speaks stands outside.
        if (!draft.Source.IsEmpty && text.QuotationOf(draft.Source.First) != q && text.QuotationTokens[q].End - draft.CueToken <= 2) return;
        TokenRange inside = text.QuotationTokens[q];
        draft.Content.Remove(new(0, inside.First));
        draft.Content.Remove(new(inside.End, text.Tokens.Length));
    }

    // “Ferry operator Ormelle Line on Monday denied”: the name behind the noun is part of who denies.
    private static void TakeName(ReportText text, Draft draft)
    {
        if (draft.Source.IsEmpty || draft.Source.End >= draft.CueToken || text.Tokens[draft.Source.End - 1].Penn != "NN" || text.QuotationOf(draft.Source.First) >= 0) return;
        int from = draft.Source.End, end = from;
        while (end < draft.CueToken && text.Tokens[end].Penn == "NNP" && !Bounds.IsTime(text, end)) end++;
        if (end > from && !draft.Content.Holds(from) && !text.Is(end, "'s") && !text.Is(end, "’s")) draft.Source.Add(new(from, end));
    }

    // “a mole in the control room tells how”: the person before the place is who tells.
    private static void TakePerson(ReportText text, Draft draft)
    {
        int adposition = draft.Source.First - 1;
        if (draft.Source.Ranges.Count != 1 || adposition < 2 || draft.Source.End > draft.CueToken || !(text.Is(adposition, "in") || text.Is(adposition, "at") || text.Is(adposition, "from") || text.Is(adposition, "inside"))) return;
        int noun = adposition - 1, article = noun - 1;
        if (text.Tag(noun) != PartOfSpeech.Noun || !Chains.PersonWords.Is(text.Tokens[noun].Lemma)) return;
        while (article > 0 && text.Tag(article) is PartOfSpeech.Adj or PartOfSpeech.Noun) article--;
        if (!(text.Is(article, "a") || text.Is(article, "an") || text.Is(article, "one")) || draft.Content.Holds(noun) || text.Tokens[article].Sentence != text.Tokens[noun].Sentence) return;
        draft.Source.Add(new(article, draft.Source.First));
        draft.SourceHead = noun;
    }

    /// <summary>Takes the parts out of each other and trims them; null where no content is left but could not come from a quotation either.</summary>
    internal static Draft? Finish(ReportText text, Draft draft)
    {
        // an auxiliary before who speaks belongs to another clause, but for questions
        if (!draft.Source.IsEmpty && draft.Cue.First >= 0 && draft.Cue.First < draft.Source.First && draft.Source.End <= draft.CueToken && !text.Is(text.SentenceOf(draft.CueToken).EndToken - 1, "?")) draft.Cue.Remove(new(0, draft.Source.First));
        TakeName(text, draft);
        TakePerson(text, draft);
        draft.Content.RemoveAll(draft.Cue);
        draft.Content.RemoveAll(draft.Source);
        KeepInside(text, draft);
        Bounds.Polish(text, draft);
        if (draft.Entry is { } entry && draft.Standing == entry.Standing) draft.Standing = Falsehood.Says(text, draft) ? Standing.Denied : entry.StandingIn(draft.Frame);
        if (draft.Content.IsEmpty && (draft.Entry is null || !draft.Entry.Takes(CueFrames.Quotation))) return null;
        return draft;
    }
}
