using System.Collections.Immutable;
using Whence.Attributions.Lexicon;
using Whence.Attributions.Quotations;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Gives back their tense to verbs that the tagger took for participles: “Tel, the head of the board, dismissed claims that …” has no other verb
/// that could carry its sentence, and “said it was safe and warned against …” no “have” or “be” that could carry a participle.
/// </summary>
internal static class FinitePast
{
    /// <summary>The tokens with the tag VBD where a participle can only be a finite verb.</summary>
    internal static ImmutableArray<Token> Retag(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens, List<Quotation> quotations)
    {
        ImmutableArray<Token>.Builder? changed = null;
        int q = 0;
        foreach (Sentence sentence in sentences)
        {
            int verb = Participle(text, sentence, tokens, quotations, ref q), noun = verb < 0 ? Noun(sentence, tokens) : -1;
            if (verb < 0 && noun < 0) noun = SpeakingNoun(text, sentence, tokens);
            if (verb < 0 && noun < 0) continue;
            changed ??= tokens.ToBuilder();
            if (verb >= 0) changed[verb] = tokens[verb] with { Penn = "VBD", Tag = PartOfSpeech.Verb };
            else changed[noun] = tokens[noun] with { Penn = "VBZ", Tag = PartOfSpeech.Verb };
        }
        return changed is null ? tokens : changed.MoveToImmutable();
    }

    // The participle that must be the verb of a sentence: the only one outside of quotations and clauses; -1 where another verb is finite.
    private static int Participle(string text, Sentence sentence, ImmutableArray<Token> tokens, List<Quotation> quotations, ref int q)
    {
        int found = -1;
        bool inClause = false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = tokens[i];
            while (q < quotations.Count && quotations[q].Span.End <= token.Span.Start) q++;
            if (q < quotations.Count && quotations[q].Span.Start <= token.Span.Start) continue;
            if (token.Penn is "WDT" or "WP" or "WRB" or "WP$" || token.Tag == PartOfSpeech.Sconj && token.Penn == "IN" && (found >= 0 || i == sentence.FirstToken)) inClause = true;
            else if (token.Penn == "," && inClause) inClause = found >= 0;
            if (inClause) continue;
            if (token.Penn is "VBD" or "VBZ" or "VBP" or "MD" || token.Tag == PartOfSpeech.Aux || token.Penn == "VB" && i > sentence.FirstToken && tokens[i - 1].Penn != "TO") return -1;
            if (token.Penn == "VBN" && found < 0 && IsVerbPlace(text, sentence, tokens, i)) found = i;
        }
        return found >= 0 ? found : BehindClause(text, sentence, tokens);
    }

    // “One of the doctors who wrote the letter called it a fraud”: the clause about the doctors has its verb, so that the participle is the sentence's.
    private static int BehindClause(string text, Sentence sentence, ImmutableArray<Token> tokens)
    {
        int who = -1, own = -1, found = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            bool finite = tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" || tokens[i].Tag == PartOfSpeech.Aux;
            if (who < 0)
            {
                if (finite || tokens[i].Tag == PartOfSpeech.Sconj) return -1;
                if (tokens[i].Penn == "WP" && i > sentence.FirstToken) who = i;
            }
            else if (finite && found < 0 && own < 0) own = i;
            else if (finite || tokens[i].Tag == PartOfSpeech.Sconj || tokens[i].Penn is "WP" or "WDT" or "``") return found;
            else if (own >= 0 && found < 0 && tokens[i].Penn == "VBN" && i > own + 1 && tokens[i - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && i + 2 < sentence.EndToken && tokens[i + 1].Tag is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Pron && CueLexicon.Default.Verb(tokens[i].Lemma) is not null) found = i;
        }
        return found;
    }

    // A verb of speech that the tagger took for a plural, in a sentence without another verb: “Tel notes they were late”, “Former chairman calls for new vote”.
    private static int SpeakingNoun(string text, Sentence sentence, ImmutableArray<Token> tokens)
    {
        int found = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = tokens[i];
            bool finite = token.Penn is "VBD" or "VBZ" or "VBP" or "MD" || token.Tag == PartOfSpeech.Aux;
            if (found < 0 && (finite || token.Penn is "," or "WP" or "WDT" or "WRB" || token.Tag == PartOfSpeech.Sconj && token.Span.In(text) is not "doubt")) return -1;
            // “Experts doubt whether …”
            if (found < 0 && i > sentence.FirstToken && i + 3 < sentence.EndToken && token.Span.In(text) is "doubt" && tokens[i - 1].Penn == "NNS" && tokens[i + 1].Span.In(text) is "whether" or "that")
            {
                found = i;
                continue;
            }
            if (found >= 0 || i == sentence.FirstToken || i + 2 >= sentence.EndToken || token.Penn != "NNS" || CueLexicon.Default.Verb(token.Lemma) is not { Class: CueClass.Speech } entry) continue;
            if (tokens[i - 1].Tag != PartOfSpeech.Propn && tokens[i - 1].Penn != "NN" || tokens[i - 1].Span.End == token.Span.Start) continue;
            Token after = tokens[i + 1];
            bool clause = entry.Takes(CueFrames.Clause) && (after.Span.In(text) is "that" || after.Penn == "PRP");
            // a headline does without articles
            bool headline = (i == sentence.EndToken - 1 || IsLine(text, sentence, tokens)) && (after.Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Det or PartOfSpeech.Adj && entry.Takes(CueFrames.Object | CueFrames.ObjectInfinitive | CueFrames.Predicate) || after.Tag == PartOfSpeech.Adp && Array.IndexOf(entry.Prepositions, after.Lemma) >= 0 && token.Lemma is "call" or "warn" or "argue" or "plead" or "push" or "press");
            if (clause || headline) found = i;
        }
        return found;
    }

    // Whether a sentence is a paragraph by itself.
    private static bool IsLine(string text, Sentence sentence, ImmutableArray<Token> tokens)
    {
        int start = tokens[sentence.FirstToken].Span.Start, end = tokens[sentence.EndToken - 1].Span.End;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return (start == 0 || text[start - 1] == '\n') && (end >= text.Length || text[end] is '\n' or '\r');
    }

    // “The scientist doubts that …”: a plural in the place of the verb, with a subject of its own in the tree; -1 if there is none.
    private static int Noun(Sentence sentence, ImmutableArray<Token> tokens)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = tokens[i];
            if (token.Relation == "nsubj" && token.Head > i && token.Head < sentence.EndToken && tokens[token.Head] is { Penn: "NNS", Head: < 0 } && token.Head <= i + 2 && tokens[Math.Min(token.Head + 1, sentence.EndToken - 1)].Penn is "IN" or "DT" or "PRP") return token.Head;
        }
        return -1;
    }

    // Behind a name or the comma after an apposition, before an object, a preposition or a clause, but not before “by”.
    private static bool IsVerbPlace(string text, Sentence sentence, ImmutableArray<Token> tokens, int verb)
    {
        if (verb < sentence.FirstToken + 2 || verb + 2 >= sentence.EndToken) return false;
        Token before = tokens[verb - 1], after = tokens[verb + 1];
        if (before.Tag == PartOfSpeech.Adv && verb > sentence.FirstToken + 2) before = tokens[verb - 2];
        bool name = before.Tag == PartOfSpeech.Propn || before.Penn is "," or "-RRB-" or "''" or "PRP";
        // “Aid groups called on the government”, but not “two men accused of theft”
        bool noun = before.Tag == PartOfSpeech.Noun && (after.Penn is "DT" or "PRP" or "``" || after.Span.In(text) is "that" or "on" or "for" || after.Span.In(text) is "to" && tokens[verb + 2].Penn == "PRP");
        if (!name && !noun || after.Tag is PartOfSpeech.Punct && after.Penn is not ("``" or ":")) return false;
        if (after.Span.In(text) is "by" or "in" or "at" or "from") return false;
        // no subject, no verb
        for (int i = sentence.FirstToken; i < verb; i++) if (tokens[i].Tag is PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Noun) return tokens[sentence.FirstToken].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Verb) || before.Tag == PartOfSpeech.Propn || Commas(tokens, sentence, verb) > (noun && tokens[verb - 1].Relation is "nsubj:pass" or "nsubj" ? 0 : 1);
        return false;
    }

    private static int Commas(ImmutableArray<Token> tokens, Sentence sentence, int verb)
    {
        int n = 0;
        for (int i = sentence.FirstToken; i < verb; i++) if (tokens[i].Penn == ",") n++;
        return n;
    }
}
