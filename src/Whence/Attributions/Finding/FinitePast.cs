using System.Collections.Immutable;
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
        return found;
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
        bool noun = before.Tag == PartOfSpeech.Noun && (after.Penn is "DT" or "PRP" or "``" || after.Span.In(text) is "that" or "on" or "for");
        if (!name && !noun || after.Tag is PartOfSpeech.Punct && after.Penn is not ("``" or ":")) return false;
        if (after.Span.In(text) is "by" or "in" or "at" or "from") return false;
        // no subject, no verb
        for (int i = sentence.FirstToken; i < verb; i++) if (tokens[i].Tag is PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Noun) return tokens[sentence.FirstToken].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Verb) || before.Tag == PartOfSpeech.Propn || Commas(tokens, sentence, verb) > 1;
        return false;
    }

    private static int Commas(ImmutableArray<Token> tokens, Sentence sentence, int verb)
    {
        int n = 0;
        for (int i = sentence.FirstToken; i < verb; i++) if (tokens[i].Penn == ",") n++;
        return n;
    }
}
