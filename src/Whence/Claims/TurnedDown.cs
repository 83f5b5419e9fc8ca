using Whence.Attributions;
using Whence.Attributions.Chains;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells who is turned down or asked from what is denied or doubted: “rejected Chicago”, “denied him a vote”, “dismissed the prosecutor”, “questioned passengers”, “rejected the deal”.</summary>
internal static class TurnedDown
{
    private static readonly WordSet Verbs = new("deny reject dismiss question");

    /// <summary>So many tokens of an object hold its noun.</summary>
    private const int MaxObject = 8;

    private static readonly WordSet Asked = new("deal offer bid plan proposal agenda request appeal bill motion amendment measure candidate nominee application compromise demand call lawsuit suit petition nomination policy treaty disarmament");

    private static readonly WordSet Persons = new("him her us you me anyone someone everybody everyone people passengers");

    /// <summary>Whether an attribution that denies or doubts holds a person, a place, several of them or what was proposed, and nothing that can have been said.</summary>
    public static bool Is(Analysis analysis, Attribution attribution)
    {
        if (attribution.Standing is not (Standing.Denied or Standing.Doubted) || attribution is not { Kind: AttributionKind.Indirect, FoundBy: "verb with object", Cue.IsEmpty: false, Content.IsEmpty: false } || !HasVerb(analysis, attribution.Cue[0])) return false;
        int first = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].Start);
        // “denied him a vote”
        if (first > 0 && analysis.Tokens[first - 1].Span.In(analysis.Document.Text) is "him" or "us" or "me") return true;
        int end = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].End);
        return IsWho(analysis, first, end) || IsAsked(analysis, first, end);
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

    private static bool HasVerb(Analysis analysis, TextSpan cue)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, cue.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < cue.End; i++) if (Verbs.Has(analysis.Tokens[i].Lemma)) return true;
        return false;
    }
}
