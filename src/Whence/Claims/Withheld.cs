using Whence.Pipeline;
using Whence.Text;
using Whence.Times;

namespace Whence.Claims;

/// <summary>“Denied federal funds to the clinics”, “denied them the option”, “denied Odo Brandt the support of the guild”: something is kept from somebody, and nothing is said to be untrue.</summary>
internal static class Withheld
{
    /// <summary>So many tokens behind the verb hold who is denied what.</summary>
    private const int MaxObject = 8;

    private static readonly WordSet Given = new("fund funding money aid access entry visa right service coverage benefit care help permission permit licence license bail asylum credit food water medicine treatment support chance opportunity place option");

    private static readonly WordSet Receivers = new("him her us me them");

    private static readonly WordSet Days = new(DayNames.Weekdays + " " + DayNames.Months + " may today yesterday tonight night morning afternoon evening week month year");

    /// <summary>Whether what follows “deny” is kept from somebody.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">Index of the token behind the verb.</param>
    /// <param name="end">Where to stop.</param>
    public static bool Is(Analysis analysis, int first, int end)
    {
        if (first + 1 >= end) return false;
        if (Receivers.Has(Word(analysis, first)) && analysis.Tokens[first].Penn == "PRP") return Opens(analysis, first + 1) || analysis.Tokens[first + 1].Tag is PartOfSpeech.Noun;
        bool noun = false, given = false;
        for (int i = first; i + 1 < Math.Min(end, first + MaxObject); i++)
        {
            Token token = analysis.Tokens[i];
            if (SaidThing.IsNoun(token) || Days.Has(Word(analysis, i))) return false;
            if (given && Word(analysis, i) is "to") return analysis.Tokens[i + 1].Tag is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj;
            // “the miller the support”
            if (noun && Opens(analysis, i) && analysis.Tokens[i - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) return true;
            if (token.Penn != "PRP$" && token.Tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)) return false;
            noun |= token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
            given |= Given.Has(token.Lemma);
        }
        return false;
    }

    /// <summary>Whether a token opens what is withheld: an article or “its”, not “all”.</summary>
    private static bool Opens(Analysis analysis, int token) => Word(analysis, token) is "a" or "an" or "the" || analysis.Tokens[token].Penn == "PRP$";

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
