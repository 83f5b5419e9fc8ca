using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Nouns and adjectives that attribute: “the union's claim that …”, “she is convinced that …”.</summary>
internal static class NounCues
{
    private static readonly string[] LightVerbs = ["make", "issue", "release", "give", "have", "express", "voice", "publish", "hold", "share", "repeat", "raise", "send", "offer", "get", "draw"];

    private static readonly string[] FindingVerbs = ["find", "see", "uncover", "present", "produce"];

    private static readonly string[] OfThat = ["that"];

    /// <summary>The attribution by a noun; null where it makes none.</summary>
    internal static Draft? FindNoun(ReportText text, CueLexicon lexicon, int noun)
    {
        TreeView trees = text.Trees;
        if (!trees.HasTree(noun) || lexicon.Noun(text.Tokens[noun].Lemma) is not { } entry) return null;
        int owner = -1, clause = -1, oblique = -1, lead = -1;
        for (int c = trees.FirstChild(noun); c >= 0; c = trees.NextSibling(c))
        {
            switch (trees.Kinds[c])
            {
                case Relation.Possessive: owner = c; break;
                case Relation.NounClause or Relation.ClauseComplement or Relation.RelativeClause when c > noun && clause < 0:
                    bool that = text.LeadingWord(c, OfThat) >= 0 && trees.Kinds[c] != Relation.RelativeClause || IsThatClause(text, entry, noun, c);
                    bool to = VerbContent.IsInfinitive(text, c) && Contains(entry.Prepositions, "to");
                    if (that || to) clause = c;
                    break;
                case Relation.NounModifier when c > noun:
                    if (owner < 0 && (SourceFinder.HasCase(text, c, "by") || SourceFinder.HasCase(text, c, "from"))) owner = c;
                    else if (oblique < 0)
                    {
                        lead = text.LeadingWord(c, entry.Prepositions);
                        if (lead >= 0) oblique = c;
                    }
                    break;
            }
        }
        if (clause < 0 && oblique < 0) return null;
        var draft = new Draft(noun, "noun") { Entry = entry, Standing = entry.Standing, Frame = clause >= 0 ? CueFrames.Clause : CueFrames.Preposition };
        draft.Cue.Add(new(noun, noun + 1));
        if (clause >= 0) draft.Content.Add(MainVerb(text, noun, trees.Extent(clause)));
        else
        {
            draft.Cue.Add(new(lead, lead + 1));
            draft.Content.Add(new(lead + 1, trees.Extent(oblique).End));
        }
        int verb = owner < 0 ? LightVerb(text, noun) : -1;
        if (owner >= 0)
        {
            draft.Source.Add(trees.Extent(owner));
            for (int c = trees.FirstChild(owner); c >= 0; c = trees.NextSibling(c))
                if (trees.Kinds[c] == Relation.Case && text.Tokens[c].Penn != "POS") draft.Source.Remove(trees.Extent(c));
            draft.SourceHead = owner;
        }
        else if (verb >= 0)
        {
            SourceFinder.Found subject = SourceFinder.Of(text, verb);
            if (!subject.IsPassive) SourceFinder.Fill(text, subject, draft.Source);
            draft.SourceHead = subject.IsPassive ? -1 : subject.Meaning;
            draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
            draft.Cue.Add(new(verb, noun + 1));
            // “found no proof that”
            for (int i = verb + 1; i < noun; i++) draft.IsNegated |= text.Is(i, "no") || text.Is(i, "little") || text.Is(i, "neither");
            draft.Cue.RemoveAll(draft.Source);
        }
        if (draft.Source.IsEmpty && clause < 0) return null;
        return VerbCues.Finish(text, draft);
    }

    // “The claim that the sensors were off surprised the board”: where the tree has no verb for the sentence, the second finite verb of the clause is it.
    private static TokenRange MainVerb(ReportText text, int noun, TokenRange clause)
    {
        if (text.Trees.Kinds[noun] != Relation.Root || !text.Is(clause.First, "that")) return clause;
        bool own = false;
        for (int i = clause.First + 1; i < clause.End - 1; i++)
        {
            bool finite = text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD", past = finite || text.Tokens[i].Penn == "JJ" && text.Word(i).EndsWith("ed", StringComparison.Ordinal);
            if (own && past && text.Tag(i - 1) is not (PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Punct) && text.Tag(i + 1) is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Adp) return clause with { End = i };
            own |= finite || text.Tag(i) == PartOfSpeech.Aux;
            if (text.Tokens[i].Penn is "WP" or "WDT" || text.IsMark(i)) return clause;
        }
        return clause;
    }

    // “no proof that the vaccine had caused it”: a clause with a subject of its own behind “that”, where the parser took “that” for a part of it.
    private static bool IsThatClause(ReportText text, CueEntry entry, int noun, int clause)
    {
        if (!text.Is(noun + 1, "that")) return false;
        bool that = entry.Class == CueClass.Evidence, own = false;
        for (int c = text.Trees.FirstChild(clause); c >= 0; c = text.Trees.NextSibling(c))
        {
            if (text.Trees.Kinds[c] is not (Relation.Subject or Relation.PassiveSubject)) continue;
            if (c == noun + 1) that = true;
            else own |= c > noun + 1;
        }
        return that && own;
    }

    /// <summary>The attribution by an adjective with a copula; null where it makes none.</summary>
    internal static Draft? FindAdjective(ReportText text, CueLexicon lexicon, int adjective)
    {
        TreeView trees = text.Trees;
        if (!trees.HasTree(adjective) || lexicon.Adjective(text.Tokens[adjective].Lemma) is not { } entry) return null;
        SourceFinder.Found source = SourceFinder.Of(text, adjective);
        if (source.IsEmpty || source.IsPassive && trees.Child(adjective, Relation.Copula) < 0) return null;
        if (trees.Child(adjective, Relation.Copula) < 0 && trees.Kinds[adjective] != Relation.OpenComplement) return null;
        var draft = new Draft(adjective, "adjective") { Entry = entry, Standing = entry.Standing };
        draft.IsNegated = CueWords.Fill(text, adjective, source.Governor, draft.Cue);
        for (int c = trees.FirstChild(adjective); c >= 0; c = trees.NextSibling(c))
        {
            if (c < adjective) continue;
            if (trees.Kinds[c] is Relation.ClauseComplement or Relation.AdverbialClause && (text.LeadingWord(c, OfThat) >= 0 || trees.Kinds[c] == Relation.ClauseComplement && trees.Child(c, Relation.Subject) >= 0))
                draft.Frame = CueFrames.Clause;
            else if (trees.Kinds[c] is Relation.OpenComplement or Relation.AdverbialClause && VerbContent.IsInfinitive(text, c) && Contains(entry.Prepositions, "to"))
                draft.Frame = CueFrames.Infinitive;
            else if (trees.Kinds[c] is Relation.Oblique or Relation.AdverbialClause && text.LeadingWord(c, entry.Prepositions) is >= 0 and int lead && !text.Is(lead, "to"))
            {
                draft.Frame = CueFrames.Preposition;
                draft.Cue.Add(new(lead, lead + 1));
            }
            else continue;
            draft.Content.Add(trees.Extent(c));
            break;
        }
        if (draft.Frame == CueFrames.None) Quoted(text, entry, adjective, draft);
        if (draft.Frame == CueFrames.None) return null;
        SourceFinder.Fill(text, source, draft.Source);
        draft.SourceHead = source.Meaning;
        return VerbCues.Finish(text, draft);
    }

    // “Orlin is certain: “The dam will hold.””
    private static void Quoted(ReportText text, CueEntry entry, int adjective, Draft draft)
    {
        if (entry.Class is not (CueClass.Thought or CueClass.Speech) || entry.Lemma is not ("sure" or "certain" or "confident" or "convinced" or "adamant" or "clear" or "positive" or "insistent")) return;
        if (text.Is(adjective + 1, ":") && text.QuotationOf(adjective + 2) is >= 0 and int q && text.QuotationTokens[q].First == adjective + 2)
        {
            draft.Content.Add(text.QuotationTokens[q]);
            draft.Entry = entry with { Frames = entry.Frames | CueFrames.Quotation };
            draft.Frame = CueFrames.Quotation;
        }
    }

    private static int LightVerb(ReportText text, int noun)
    {
        if (text.Trees.Kinds[noun] != Relation.Object) return -1;
        int verb = text.Trees.Heads[noun];
        if (verb < 0 || verb > noun) return -1;
        string lemma = text.Tokens[verb].Lemma;
        return Contains(LightVerbs, lemma) || Contains(FindingVerbs, lemma) && text.Tokens[noun].Lemma is "evidence" or "proof" or "indication" or "sign" ? verb : -1;
    }

    private static bool Contains(string[] words, string word) => Array.IndexOf(words, word) >= 0;
}
