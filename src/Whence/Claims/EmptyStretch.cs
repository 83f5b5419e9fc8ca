using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells stretches that say nothing by themselves: they name a thing, or say only who spoke or how. One for each document.</summary>
internal sealed class EmptyStretch(Analysis analysis, TokenOwners owner)
{
    /// <summary>Whether a stretch names something and says nothing of it (“the theft”, “the weir keeper”: no verb, no number, not quoted, not denied), or says only who says what stands outside it.</summary>
    public bool IsFragment(int first, int end)
    {
        Attribution attribution = analysis.Attributions[owner[first]];
        if (NamesNothing(first, end)) return true;
        if (attribution.Kind == AttributionKind.Direct || attribution.Standing is Standing.Denied or Standing.Doubted or Standing.Declined) return false;
        if (IsPossibility(first, end)) return true;
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Num or PartOfSpeech.Adj) return Reports(new(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End));
        }
        return true;
    }

    /// <summary>“to comment”, “a request for comment”, “two people with knowledge of the matter”: what was asked for or who spoke, not what.</summary>
    private bool NamesNothing(int first, int end)
    {
        bool comment = false, people = false;
        for (int i = first; i < end; i++)
        {
            string lemma = analysis.Tokens[i].Lemma;
            if (lemma is "comment") comment = true;
            else if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
            people |= lemma is "people" or "person" or "source" or "official";
        }
        return comment || (people && analysis.Attributions[owner[first]].Standing == Standing.Asserted && analysis.Attributions[owner[first]].Kind != AttributionKind.Direct);
    }

    /// <summary>“a possible exchange, which would …”: a thing that may come, with nothing said of it but in a relative clause.</summary>
    private bool IsPossibility(int first, int end)
    {
        if (analysis.Tokens[first].Tag == PartOfSpeech.Det) first++;
        if (first >= end || analysis.Tokens[first].Lemma is not ("possible" or "potential" or "hypothetical" or "eventual" or "prospective")) return false;
        for (int i = first; i < end && !IsRelative(i); i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Num) return false;
        }
        return true;
    }

    private bool IsRelative(int at) => analysis.Tokens[at].Penn is "WDT" or "WP" or "WP$" && analysis.Tokens[at - 1].Span.In(analysis.Document.Text) is ",";

    /// <summary>Whether who says and the verb of saying of another attribution stand in a stretch, and nothing of what is said.</summary>
    private bool Reports(TextSpan stretch)
    {
        foreach (Attribution other in analysis.Attributions)
        {
            if (other.Cue.IsEmpty || other.Source.IsEmpty || !stretch.Contains(other.Cue[0]) || !stretch.Contains(other.Source[0]) || !ClaimWords.Report.StandsIn(analysis, other.Cue[0])) continue;
            bool within = false;
            foreach (TextSpan content in other.Content) within |= content.Overlaps(stretch);
            if (!within) return true;
        }
        return false;
    }

    /// <summary>“They asked not to be named because the inquiry is not public”: how somebody spoke, not what.</summary>
    public bool KeepsName(Sentence sentence)
    {
        if (analysis.Tokens[sentence.FirstToken].Tag != PartOfSpeech.Pron) return false;
        bool asked = false;
        for (int i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 7); i++)
        {
            string lemma = analysis.Tokens[i].Lemma;
            asked |= lemma is "ask" or "want" or "wish";
            if (asked && lemma is "name" or "identify" && i > sentence.FirstToken && analysis.Tokens[i - 1].Lemma is "be") return true;
        }
        return false;
    }

    /// <summary>“on condition of anonymity, because the figures have not been released”: how somebody spoke, not what.</summary>
    public bool IsAnonymity(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Span.In(analysis.Document.Text).Equals("anonymity", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
