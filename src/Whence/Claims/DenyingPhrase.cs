using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Verbs that deny only with the words behind them: “brushed the accusation aside”, “points everything back”, “contests the report”, “assures not to have paid”.</summary>
internal static class DenyingPhrase
{
    /// <summary>So many tokens behind the verb hold the rest of the phrase.</summary>
    private const int MaxPhrase = 7;

    private static readonly WordSet Back = new("point reject throw turn push send let fend hand");

    private static readonly WordSet Away = new("wave brush wipe sweep bat fend");

    /// <summary>“Pointed everything back”, “brushed it aside”: said of no thing that can be pushed or sent.</summary>
    private static readonly WordSet Spoken = new("point reject brush wave");

    /// <summary>What is turned down as a whole.</summary>
    internal static readonly WordSet Object = new("everything all it this that");

    private static readonly WordSet Withdrawn = new("report story article figure number estimate accusation allegation account");

    private static readonly WordSet Written = new("say write report claim publish");

    private static readonly WordSet Telling = new("say assure claim insist assert maintain state declare tell argue report show prove");

    /// <summary>Whether a verb with what follows denies.</summary>
    public static bool At(Analysis analysis, int verb, int end)
    {
        string lemma = analysis.Tokens[verb].Lemma;
        if (lemma is "contest") return Follows(analysis, verb, end, static (a, i) => Word(a, i) is ":" || (Word(a, i) is "that" && a.Tokens[i].Tag == PartOfSpeech.Sconj) || IsSaying(a, i));
        if (lemma is "assure" or "insist" or "ensure" && verb + 2 < end && Word(analysis, verb + 1) is "not" && Word(analysis, verb + 2) is "to") return true;
        // “had assured last week to have read it in the press”: who answers for what he did
        if (lemma is "assure" && Follows(analysis, verb, end, static (a, i) => Word(a, i) is "to" && i + 1 < a.Tokens.Length && Word(a, i + 1) is "have")) return true;
        // “assures the opposite”, “says the contrary”
        for (int i = verb + 2; Telling.Has(lemma) && i < Math.Min(end, verb + 4); i++) if (analysis.Tokens[i].Lemma is "opposite" or "contrary" && Word(analysis, i - 1) is "the" && !(i + 1 < end && analysis.Tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)) return true;
        // “ruled out any link”, “the house excludes it”
        if (lemma is "rule") return verb + 1 < end && Word(analysis, verb + 1) is "out" && !TurnedDown.IsAsked(analysis, verb + 2, end);
        if (lemma is "exclude") return verb + 1 < end && Object.Has(Word(analysis, verb + 1)) && IsLast(analysis, verb + 1, end);
        // “has no knowledge of an alarm”, “knows nothing of it”
        if (lemma is "have") return Follows(analysis, verb, Math.Min(end, verb + 4), static (a, i) => a.Tokens[i].Lemma is "knowledge" or "recollection" && Word(a, i - 1) is "no");
        if (lemma is "know" && verb + 2 < end) return Word(analysis, verb + 1) is "nothing" && Word(analysis, verb + 2) is "of" or "about";
        if (lemma is "withdraw" or "withdrew" or "retract" or "take") return TakesBack(analysis, verb, end);
        if (lemma is "put") return Follows(analysis, verb, end, static (a, i) => Word(a, i) is "denial");
        bool back = Back.Has(lemma), away = Away.Has(lemma);
        if (!back && !away) return false;
        bool said = false;
        for (int i = verb + 1; i < Math.Min(end, verb + MaxPhrase); i++)
        {
            ReadOnlySpan<char> word = Word(analysis, i);
            said |= (Spoken.Has(lemma) && Object.Has(word)) || IsSaying(analysis, i);
            if (said && ((back && word is "back" && IsLast(analysis, i, end)) || (away && word is "away" or "aside" or "off"))) return true;
        }
        return false;
    }

    /// <summary>“took back its report”, “withdrew that figure”, “has taken back what it wrote”: what was said before is said no more.</summary>
    private static bool TakesBack(Analysis analysis, int verb, int end)
    {
        bool back = analysis.Tokens[verb].Lemma is not "take", said = false;
        for (int i = verb + 1; i < Math.Min(end, verb + MaxPhrase); i++)
        {
            back |= Word(analysis, i) is "back";
            said |= Withdrawn.Has(analysis.Tokens[i].Lemma) || (Word(analysis, i) is "what" && i + 2 < end && analysis.Tokens[i + 1].Tag == PartOfSpeech.Pron && Written.Has(analysis.Tokens[i + 2].Lemma));
            if (back && said) return true;
            // “withdrew its denial of the report” takes back the denial.
            if (!said && Word(analysis, i) is "of" or "about" or "on" or "after" or "over") return false;
        }
        return false;
    }

    private static bool Follows(Analysis analysis, int verb, int end, Func<Analysis, int, bool> holds)
    {
        for (int i = verb + 1; i < Math.Min(end, verb + MaxPhrase); i++) if (holds(analysis, i)) return true;
        return false;
    }

    private static bool IsSaying(Analysis analysis, int token) => ClaimWords.Saying.Has(analysis.Tokens[token].Lemma);

    private static bool IsLast(Analysis analysis, int token, int end) => token + 1 >= end || analysis.Tokens[token + 1].Tag == PartOfSpeech.Punct;

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
