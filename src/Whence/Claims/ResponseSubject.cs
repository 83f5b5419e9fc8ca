using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds the words for who responds before the verb of a response: “During the talks, the guild denied it”, “But Veltia on Tuesday rejected it”.</summary>
internal static class ResponseSubject
{
    private static readonly WordSet Although = new("although though while whereas");

    private static readonly WordSet Leading = new("also too now today yesterday meanwhile later then earlier still again recently finally");

    private static readonly WordSet Asked = new("whether what how who when where why if");

    private static readonly WordSet Persons = new("he she they it we i");

    /// <summary>The stretch that says who; null where what stands before the verb is no phrase for somebody.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="last">The token behind the subject: the verb with its auxiliaries, or the comma of a clause about the subject.</param>
    public static TextSpan? Of(Analysis analysis, int first, int last)
    {
        int start = first;
        while (start < last && !char.IsLetterOrDigit(Letter(analysis, start))) start++;
        // “But Veltia”; “Neither party” keeps its first word.
        if (start + 1 < last && Word(analysis, start) is "But" or "And" or "Yet" or "So" or "but" or "and" or "Nor" or "nor") start++;
        if (start < last) start = Opening(analysis, start, last);
        // “Although the guild denied it, …”
        if (start + 1 < last && Although.Has(Word(analysis, start))) start++;
        // “I never spoke to them, and he disputed it”
        for (int k = last - 2; k > start; k--)
        {
            if (analysis.Tokens[k].Tag != PartOfSpeech.Cconj || Letter(analysis, k - 1) != ',') continue;
            start = k + 1;
            break;
        }
        last = Trim(analysis, start, last);
        return last <= start || HoldsClause(analysis, start, last) || (last == start + 1 && Word(analysis, start) is "This" or "That" or "this" or "that" or "Those" or "These") ? null : new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
    }

    /// <summary>Where the subject begins behind what leads to it: “During the talks, the guild”, “Nevertheless, the guild”, “During the talks he”.</summary>
    private static int Opening(Analysis analysis, int start, int last)
    {
        // “Also a driver”, “Also this the firm”, “In public the mission”
        if (Leading.Has(Word(analysis, start)) && start + 2 < last && IsOpening(analysis, start + 1) && Word(analysis, start + 1) is not ("this" or "that" or "it")) return start + 1;
        if (Leading.Has(Word(analysis, start)) && start + 3 < last && Word(analysis, start + 1) is "this" or "that" or "it" && IsOpening(analysis, start + 2)) return start + 2;
        if (analysis.Tokens[start].Tag == PartOfSpeech.Adp && start + 3 < last && analysis.Tokens[start + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Adv && IsOpening(analysis, start + 2)) return start + 2;
        // “Whether he was there he could not say”
        if (Asked.Has(Word(analysis, start)) && Persons.Has(Word(analysis, last - 1))) return last - 1;
        bool leads = analysis.Tokens[start].Tag is PartOfSpeech.Adp or PartOfSpeech.Sconj, adverb = analysis.Tokens[start].Tag == PartOfSpeech.Adv && start + 1 < last && Letter(analysis, start + 1) == ',';
        if (!leads && !adverb) return start;
        int subject = start;
        for (int i = start + 1; i < last - 1; i++)
        {
            if (Letter(analysis, i) == ',') subject = i + 1;
        }
        while (subject < last - 1 && analysis.Tokens[subject].Tag is PartOfSpeech.Punct) subject++;
        return subject == start && leads && analysis.Tokens[start].Tag == PartOfSpeech.Adp && Persons.Has(Word(analysis, last - 1)) ? last - 1 : subject;
    }

    private static bool IsOpening(Analysis analysis, int token) => analysis.Tokens[token].Tag == PartOfSpeech.Det || analysis.Tokens[token].Penn == "PRP$";

    /// <summary>“Veltia on Tuesday rejected”, “Veltia earlier this month denied”: the day is no part of who does.</summary>
    private static int Trim(Analysis analysis, int start, int last)
    {
        for (int k = start + 1; k < last; k++)
        {
            bool apart = analysis.Tokens[k - 1].Span.End < analysis.Tokens[k].Span.Start;
            if (apart && analysis.Tokens[k].Tag is PartOfSpeech.Adp && Word(analysis, k) is "on" or "in" or "at") last = k;
            else if (analysis.Tokens[k].Tag == PartOfSpeech.Adv && analysis.Tokens[k - 1].Tag == PartOfSpeech.Propn) last = k;
        }
        return last;
    }

    /// <summary>“Only someone who knows nothing of it”, “his story is that he knows nothing”.</summary>
    private static bool HoldsClause(Analysis analysis, int first, int end)
    {
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Aux or PartOfSpeech.Sconj || analysis.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "WP" or "WDT" or "MD") return true;
        return false;
    }

    private static char Letter(Analysis analysis, int token) => analysis.Document.Text[analysis.Tokens[token].Span.Start];

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
