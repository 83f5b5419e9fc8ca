using Whence.Attributions;
using Whence.Attributions.Chains;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells who or what is turned down, asked or called something from what is denied or doubted: “rejected Chicago”, “denied him a vote”, “dismissed the prosecutor”, “questioned passengers”, “rejected the deal”, “an initiative was rejected”, “dismissed the effort as “playing politics””.</summary>
internal static class TurnedDown
{
    private static readonly WordSet Verbs = new("deny reject dismiss question contest");

    /// <summary>Said of acts, plans and values more often than of what was said.</summary>
    public static WordSet Turning { get; } = new("reject dismiss contest");

    private static readonly WordSet MadeUp = new("hoax fabrication invention fiction myth fairytale fantasy forgery lie falsification");

    private static readonly WordSet Untrue = new("untrue false baseless unfounded groundless");

    /// <summary>So many tokens of an object hold its noun.</summary>
    private const int MaxObject = 8;

    private static readonly WordSet Asked = new("deal offer bid plan proposal agenda request appeal bill motion amendment measure candidate nominee application compromise demand call lawsuit suit petition nomination policy treaty disarmament");

    /// <summary>Words for whoever is turned down.</summary>
    public static WordSet Persons { get; } = new("him her us you me anyone someone everybody everyone people passengers");

    /// <summary>Whether an attribution that denies or doubts holds a person, a place, several of them, what was proposed, done or withheld, and nothing that can have been said.</summary>
    public static bool Is(Analysis analysis, Attribution attribution)
    {
        if (attribution.Standing is not (Standing.Denied or Standing.Doubted) || attribution is not { Kind: not AttributionKind.Direct, Cue.IsEmpty: false, Content.IsEmpty: false }) return false;
        int first = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].Start), last = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].End);
        bool said = SaidThing.Is(analysis, first, last);
        switch (attribution.FoundBy)
        {
            // “Dismissed the effort as “playing politics””, “accused him of false information”: who calls a thing something says so, and denies it only where it can be true or is said to be made up.
            case "verb with predicate":
                return attribution.Standing == Standing.Denied && !said && !IsMadeUp(analysis, first, last);
            // “The deal was rejected by huge margins”, “those who disagreed with him”
            case "passive" when HasVerb(analysis, attribution.Cue[0], Turning):
            case "verb with preposition" when attribution.Standing == Standing.Denied:
                return !said;
            case "verb with object" when HasVerb(analysis, attribution.Cue[0], Verbs):
                break;
            default:
                return false;
        }
        int verb = LastOf(analysis, attribution.Cue[0]);
        if (analysis.Tokens[verb].Lemma is "deny" && verb < first && Withheld.Is(analysis, verb + 1, analysis.Sentences[analysis.Tokens[first].Sentence].EndToken)) return true;
        return IsWho(analysis, first, last) || IsAsked(analysis, first, last) || (HasVerb(analysis, attribution.Cue[0], Turning) && !said);
    }

    /// <summary>“Called the attack on the dam a hoax”: it is said not to have been.</summary>
    private static bool IsMadeUp(Analysis analysis, int first, int end)
    {
        for (int i = first + 1; i < end; i++) if (MadeUp.Has(analysis.Tokens[i].Lemma)) return true;
        // “called the report untrue”, but not “of making false accusations”
        while (end > first + 1 && analysis.Tokens[end - 1].Tag == PartOfSpeech.Punct) end--;
        return end > first + 1 && Untrue.Has(analysis.Tokens[end - 1].Lemma);
    }

    private static int LastOf(Analysis analysis, TextSpan span)
    {
        int last = TextOrder.TokenFrom(analysis.Tokens, span.Start);
        while (last + 1 < analysis.Tokens.Length && analysis.Tokens[last + 1].Span.Start < span.End) last++;
        return last;
    }

    /// <summary>Whether the phrase that begins at a token is what is proposed or asked for: “the deal”, “calls for a vote”.</summary>
    public static bool IsAsked(Analysis analysis, int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + MaxObject); i++)
        {
            if (ClaimWords.Saying.Has(analysis.Tokens[i].Lemma) || analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Sconj) return false;
            if (Asked.Has(analysis.Tokens[i].Lemma)) return true;
        }
        return false;
    }

    /// <summary>Whether the phrase that begins at a token means a person, a place or several persons: “Chicago”, “him”, “the prosecutor in the case”, but not “Odo Brandt's claim”.</summary>
    public static bool IsWho(Analysis analysis, int first, int end)
    {
        int head = -1;
        for (int i = first; i < end; i++)
        {
            Token token = analysis.Tokens[i];
            // “repeatedly denied them” is said of rumours.
            if (token.Penn is "POS" or "PRP$" || token.Span.In(analysis.Document.Text) is "them") return false;
            if (head >= 0 && token.Tag == PartOfSpeech.Det) break;
            if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn || Persons.Has(token.Span.In(analysis.Document.Text))) head = i;
            else if (token.Tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adv)) break;
        }
        return head >= 0 && (analysis.Tokens[head].Tag == PartOfSpeech.Propn || Persons.Has(analysis.Tokens[head].Span.In(analysis.Document.Text)) || PersonWords.Is(analysis.Tokens[head].Lemma));
    }

    private static bool HasVerb(Analysis analysis, TextSpan cue, WordSet verbs)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, cue.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < cue.End; i++) if (verbs.Has(analysis.Tokens[i].Lemma)) return true;
        return false;
    }
}
