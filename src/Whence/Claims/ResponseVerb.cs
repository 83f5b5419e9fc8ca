using Whence.Attributions.Finding;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells verbs by which the subject of a sentence responds from the same verbs elsewhere: “the charges were dismissed”, “a motion to dismiss it”, “while not denying it”, “rejected 300 buyers”.</summary>
internal static class ResponseVerb
{
    /// <summary>So many tokens behind “denounced” hold what was said.</summary>
    private const int MaxObject = 8;

    /// <summary>Said of whatever somebody dislikes.</summary>
    private static readonly WordSet Blaming = new("denounce decry deride rubbish");

    /// <summary>Whether a verb carries its sentence and its subject acts.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="auxiliaries">The first of the words between the subject and the verb.</param>
    /// <param name="verb">The verb.</param>
    public static bool Carries(Analysis analysis, int auxiliaries, int verb)
    {
        if (analysis.Tokens[verb].Penn is not ("VBN" or "VBG" or "VB")) return true;
        bool be = VerbGroup.Holds(analysis.Tokens, auxiliaries, verb, "be");
        // “He's denied any wrongdoing”: what stands behind it tells “has” from “is”.
        if (be && verb == auxiliaries + 1 && Word(analysis, auxiliaries) is "'s" or "’s" && verb + 1 < analysis.Tokens.Length && analysis.Tokens[verb + 1].Tag is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn) return true;
        return analysis.Tokens[verb].Penn switch
        {
            // “Kocho, a disputed territory, had …”
            "VBN" => !be && !(verb > 0 && analysis.Tokens[verb - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj),
            "VBG" => be,
            _ => verb == auxiliaries || Word(analysis, verb - 1) is not "to",
        };
    }

    /// <summary>Whether what a verb of denial turns down can have been said: no person, no number of them, and of what is denounced only what is called a report, a claim and the like.</summary>
    public static bool DeniesSaid(Analysis analysis, int verb, int end)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        if (Blaming.Has(lemma))
        {
            for (int i = verb + 1; i < Math.Min(end, verb + MaxObject); i++) if (ClaimWords.Saying.Has(analysis.Tokens[i].Lemma) || ClaimWords.False.Has(analysis.Tokens[i].Lemma)) return true;
            return false;
        }
        // “denied him a vote”, but “denied Veltia had paid”
        if (lemma is "deny" && verb + 1 < end) return (analysis.Tokens[verb + 1] is not { Penn: "PRP" } hearer || hearer.Span.In(analysis.Document.Text) is not ("him" or "her" or "us" or "me")) && !TurnedDown.IsAsked(analysis, verb + 1, end) && !Withheld.Is(analysis, verb + 1, end);
        // “rejected Chicago”, “rejected 300 buyers”, but “rejected Odo Brandt's claim”
        if (!TurnedDown.Turning.Has(lemma)) return true;
        int at = verb + 1;
        while (at < end && analysis.Tokens[at].Tag == PartOfSpeech.Adv) at++;
        // “A finding that the ministry rejects.”
        if (at >= end || analysis.Tokens[at].Tag == PartOfSpeech.Punct) return true;
        return analysis.Tokens[at].Tag != PartOfSpeech.Num && !TurnedDown.IsWho(analysis, at, end) && !TurnedDown.IsAsked(analysis, at, end) && SaidThing.Is(analysis, at, end);
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
