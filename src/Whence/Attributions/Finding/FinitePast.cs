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
            int verb = Participle(text, sentence, tokens, quotations, ref q);
            if (verb < 0) continue;
            changed ??= tokens.ToBuilder();
            changed[verb] = tokens[verb] with { Penn = "VBD", Tag = PartOfSpeech.Verb };
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

    // Behind a name or the comma after an apposition, before an object, a preposition or a clause, but not before “by”.
    private static bool IsVerbPlace(string text, Sentence sentence, ImmutableArray<Token> tokens, int verb)
    {
        if (verb < sentence.FirstToken + 2 || verb + 2 >= sentence.EndToken) return false;
        Token before = tokens[verb - 1], after = tokens[verb + 1];
        if (before.Tag == PartOfSpeech.Adv && verb > sentence.FirstToken + 2) before = tokens[verb - 2];
        bool name = before.Tag == PartOfSpeech.Propn || before.Penn is "," or "-RRB-" or "''" or "PRP";
        if (!name || after.Tag is PartOfSpeech.Punct && after.Penn is not ("``" or ":")) return false;
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
