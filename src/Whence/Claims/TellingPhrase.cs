using Whence.Attributions;
using Whence.Attributions.Finding;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>
/// Verbs by which the subject of a sentence says something without a clause or a quotation that an attribution would hold: “the agency says 14 tests out of 14”, “residents complain of the smell”,
/// “a driver speaks of 4,800 carcasses”, “the ministry affirms to have called nobody”, “the family holds the attack responsible”.
/// </summary>
internal static class TellingPhrase
{
    /// <summary>The rule as a trace names it.</summary>
    public const string Rule = "verb of its subject";

    /// <summary>So many tokens behind “holds” contain “responsible”.</summary>
    private const int MaxObject = 8;

    private static readonly WordSet Telling = new("affirm assert attest testify lament complain allege recount narrate reckon maintain");

    private static readonly WordSet Speaking = new("speak talk tell");

    private static readonly WordSet Counting = new("reckon calculate estimate say");

    private static readonly WordSet Dates = new("end beginning start middle first second third spring summer autumn winter");

    private static readonly WordSet Answering = new("responsible accountable liable guilty");

    /// <summary>Whether a verb with what follows takes any noun phrase for its subject: “this indictment alleges that …”, “a couple told of …”; before the others a person or a body must stand.</summary>
    public static bool IsTelling(Analysis analysis, int verb, int end) => Telling.Has(analysis.Tokens[verb].Lemma) || (Speaking.Has(analysis.Tokens[verb].Lemma) && !Denies(analysis, verb, end)) || analysis.Tokens[verb].Lemma is "reproach";

    /// <summary>How the subject of a verb stands to what it says; null where the verb with what follows says nothing.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="end">The token behind the sentence.</param>
    public static Standing? At(Analysis analysis, int verb, int end)
    {
        // “diplomats alleged to be spies” say nothing.
        if (verb + 1 >= end) return Denies(analysis, verb, end) ? Standing.Denied : null;
        if (analysis.Tokens[verb].Penn == "VBN" && !VerbGroup.Holds(analysis.Tokens, Math.Max(0, verb - 4), verb, "have")) return null;
        string lemma = analysis.Tokens[verb].Lemma;
        ReadOnlySpan<char> next = Word(analysis, verb + 1);
        if (Denies(analysis, verb, end)) return Standing.Denied;
        if (Telling.Has(lemma) && next is "to" or ":" or "that" or "about" or "of" or "how") return Standing.Asserted;
        if (lemma is "reproach" && next is "to" or "with" or "him" or "her" or "them" or "it") return Standing.Asserted;
        if (Speaking.Has(lemma) && next is "of" && verb + 2 < end) return Standing.Asserted;
        if ((Counting.Has(lemma) || (lemma is "count" && (analysis.Tokens[verb].Penn == "NNS" || IsBehindPronoun(analysis, verb)))) && analysis.Tokens[verb + 1].Tag == PartOfSpeech.Num) return Standing.Asserted;
        if (lemma is "hold") for (int i = verb + 1; i < Math.Min(end, verb + MaxObject) && analysis.Tokens[i].Tag != PartOfSpeech.Adp; i++) if (i > verb + 1 && Answering.Has(Word(analysis, i))) return Standing.Asserted;
        // “sees “no reason to depart from it””, “now names the end of April”
        if (lemma is "see" && next is "\"" or "“") return Standing.Asserted;
        if (lemma is "name" && analysis.Tokens[verb + 1].Tag == PartOfSpeech.Det && verb + 2 < end && Dates.Has(Word(analysis, verb + 2))) return Standing.Asserted;
        if (lemma is "have" && IsNothingToAdd(analysis, verb + 1, end)) return Standing.Declined;
        return null;
    }

    /// <summary>“The firm negates.”, “Also this the firm contests.”, “speaks all against”, “wants to know nothing of it”, “cries to the falsification”.</summary>
    private static bool Denies(Analysis analysis, int verb, int end)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        bool last = verb + 1 >= end || Word(analysis, verb + 1) is ".";
        if (lemma is "negate" or "dementi") return last || Word(analysis, verb + 1) is ":" or "that";
        if (lemma is "contest") return last;
        if (lemma is "speak" or "say") for (int i = verb + 1; i < Math.Min(end, verb + 3); i++) if (Word(analysis, i) is "against") return i == verb + 1 ? lemma is "speak" && i + 1 < end && DenyingPhrase.Object.Has(Word(analysis, i + 1)) : DenyingPhrase.Object.Has(Word(analysis, i - 1));
        if (verb + 3 >= end) return false;
        if (lemma is "want" && Word(analysis, verb + 1) is "to" && Word(analysis, verb + 2) is "know" or "hear") return Word(analysis, verb + 3) is "nothing" or "not" || (Word(analysis, verb + 3) is "about" or "of" && NegationScope.StandsIn(analysis, Math.Max(0, verb - 2), verb));
        return lemma is "cry" && Word(analysis, verb + 1) is "to" && Word(analysis, verb + 2) is "the" && (ClaimWords.False.Has(analysis.Tokens[verb + 3].Lemma) || analysis.Tokens[verb + 3].Lemma is "falsification");
    }

    /// <summary>“She counted 31”, “they have counted 31”: who she is, the sources before say.</summary>
    private static bool IsBehindPronoun(Analysis analysis, int verb) =>
        (verb > 0 && analysis.Tokens[verb - 1].Penn == "PRP") || (verb > 1 && analysis.Tokens[verb - 1].Tag == PartOfSpeech.Aux && analysis.Tokens[verb - 2].Penn == "PRP");

    /// <summary>“has nothing to add”, “had “nothing to say””.</summary>
    private static bool IsNothingToAdd(Analysis analysis, int at, int end)
    {
        while (at < end && analysis.Tokens[at].Tag == PartOfSpeech.Punct) at++;
        return at + 2 < end && Word(analysis, at) is "nothing" && Word(analysis, at + 1) is "to" or "further" or "more" && (Word(analysis, at + 2) is "add" or "say" or "report" || (at + 3 < end && Word(analysis, at + 3) is "add" or "say" or "report"));
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
