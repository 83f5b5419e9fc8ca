using Whence.Attributions;
using Whence.Attributions.Chains;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells who is turned down or asked from what is denied or doubted: “rejected Chicago”, “denied him a vote”, “dismissed the prosecutor”, “questioned passengers”, “rejected the deal”.</summary>
internal static class TurnedDown
{
    private static readonly WordSet Verbs = new("deny reject dismiss question contest");

    /// <summary>Said of acts, plans and values more often than of what was said.</summary>
    private static readonly WordSet Turning = new("reject dismiss contest");

    /// <summary>What can be true or not, besides what is called a report, a claim and the like.</summary>
    private static readonly WordSet Notions = new("notion idea theory hypothesis suspicion characterization characterisation description portrayal depiction interpretation reading conclusion inference premise argument implication insinuation innuendo criticism reproach "
        + "complaint concern fear worry talk gossip whisper possibility explanation narrative comparison parallel connection link involvement wrongdoing responsibility guilt blame evidence testimony warning promise assurance prediction forecast estimate assessment verdict view contention proposition thesis "
        + "lie untruth nonsense photograph photo picture image video film recording footage document letter leaflet remark comment word quote tale legend myth scenario conspiracy number sum total toll percentage share date time cause reason motive role part");

    /// <summary>So many tokens of an object hold its noun.</summary>
    private const int MaxObject = 8;

    private static readonly WordSet Asked = new("deal offer bid plan proposal agenda request appeal bill motion amendment measure candidate nominee application compromise demand call lawsuit suit petition nomination policy treaty disarmament");

    private static readonly WordSet Persons = new("him her us you me anyone someone everybody everyone people passengers");

    /// <summary>Whether an attribution that denies or doubts holds a person, a place, several of them or what was proposed, and nothing that can have been said.</summary>
    public static bool Is(Analysis analysis, Attribution attribution)
    {
        if (attribution.Standing is not (Standing.Denied or Standing.Doubted) || attribution is not { Kind: not AttributionKind.Direct, Cue.IsEmpty: false, Content.IsEmpty: false }) return false;
        int first = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].Start), last = TextOrder.TokenFrom(analysis.Tokens, attribution.Content[0].End);
        switch (attribution.FoundBy)
        {
            // “Dismissed the effort as “playing politics””, “accused him of false information”: who calls a thing something says so, and denies it only where it can be true.
            case "verb with predicate":
                return attribution.Standing == Standing.Denied && !IsSaid(analysis, first, last);
            // “The deal was rejected by huge margins”, “those who disagreed with him”
            case "passive" when HasVerb(analysis, attribution.Cue[0], Turning):
            case "verb with preposition" when attribution.Standing == Standing.Denied:
                return !IsSaid(analysis, first, last);
            case "verb with object" when HasVerb(analysis, attribution.Cue[0], Verbs):
                break;
            default:
                return false;
        }
        // “does not confirm or deny it”
        int cue = TextOrder.TokenFrom(analysis.Tokens, attribution.Cue[0].Start);
        if (cue > 1 && analysis.Tokens[cue - 1].Span.In(analysis.Document.Text) is "or" or "nor" && analysis.Tokens[cue - 2].Lemma is "confirm") return true;
        // “denying Cain the support”: who is denied it stands between
        for (int i = cue + 1; i < first; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && analysis.Tokens[i].Span.Start >= attribution.Cue[0].End) return true;
        // “denied him a vote”
        if (first > 0 && analysis.Tokens[first - 1].Span.In(analysis.Document.Text) is "him" or "us" or "me" or "them") return true;
        return IsWho(analysis, first, last) || IsAsked(analysis, first, last) || IsWithheld(analysis, first, analysis.Sentences[analysis.Tokens[first].Sentence].EndToken) || (HasVerb(analysis, attribution.Cue[0], Turning) && !IsSaid(analysis, first, last));
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

    /// <summary>Whether the phrase that begins at a token can be true or not: “the claim”, “the notion that …”, “it”, a clause, words in quotation marks.</summary>
    public static bool IsSaid(Analysis analysis, int first, int end)
    {
        bool noun = false;
        for (int i = first; i < Math.Min(end, first + MaxObject); i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            if (ClaimWords.Saying.Has(token.Lemma) || Notions.Has(token.Lemma) || ClaimWords.False.Has(token.Lemma)) return true;
            if (i == first && (token.Tag == PartOfSpeech.Pron ? !Persons.Has(word) : word is "\"" or "“" or "that")) return true;
            // A clause, but not “an initiative that would have closed the mill”.
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Penn is not ("VBN" or "VBG")) return !noun;
            // “the possibility of a leak” has been met above; “a role in the fire” too.
            if (noun && token.Tag is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Punct) return false;
            noun |= token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
        }
        return false;
    }

    /// <summary>“Denied federal funds to the clinics”, “denied them the option”: something is kept from somebody.</summary>
    public static bool IsWithheld(Analysis analysis, int first, int end)
    {
        if (first + 1 < end && analysis.Tokens[first].Span.In(analysis.Document.Text) is "him" or "her" or "us" or "me" or "them" && analysis.Tokens[first + 1].Tag is PartOfSpeech.Det or PartOfSpeech.Noun) return analysis.Tokens[first].Penn == "PRP";
        for (int i = first + 1; i + 1 < Math.Min(end, first + MaxObject); i++)
        {
            if (ClaimWords.Saying.Has(analysis.Tokens[i].Lemma) || Notions.Has(analysis.Tokens[i].Lemma) || analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
            // “denied Odo Brandt the support of the guild”
            if (analysis.Tokens[i].Tag == PartOfSpeech.Det && analysis.Tokens[i - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) return true;
            if (analysis.Tokens[i].Span.In(analysis.Document.Text) is "to") return analysis.Tokens[i + 1].Tag is PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj;
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
