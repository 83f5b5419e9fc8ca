using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Takes off a source what the tree put on it but who speaks does not own: datelines, opening phrases, times and circumstances at its end.</summary>
internal static class SourceBounds
{
    /// <summary>Makes a phrase the source of a draft, stray marks taken off its ends; false where nothing is left of it.</summary>
    internal static bool Take(ReportText text, Draft draft, TokenRange phrase)
    {
        draft.Source.Add(phrase);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return false;
        draft.SourceHead = Head(text, draft.Source);
        return true;
    }

    /// <summary>Where, in a phrase for who speaks, whom he spoke to begins as translations have it: “opposite Radio Ossel”, “towards the agency Norrwire”, “against the Courier”; the end where nobody stands there.</summary>
    internal static int Hearer(ReportText text, int first, int end)
    {
        for (int i = first + 1; i < end - 1; i++)
        {
            if (!text.Is(i, "opposite") && !text.Is(i, "towards") && !text.Is(i, "against")) continue;
            for (int k = i + 1; k < Math.Min(end, i + 5); k++) if (text.Outlets.At(k) >= 0) return i;
        }
        return end;
    }

    internal static void Tidy(ReportText text, Draft draft)
    {
        if (draft.Source.IsEmpty) return;
        TakePossessed(text, draft);
        TakeRestOfName(text, draft);
        TakeRestOfMention(text, draft);
        TakeToCue(text, draft);
        TakeRelative(text, draft);
        TakeApposition(text, draft);
        TakeFirstOfTwo(text, draft);
        bool cut = DropAside(text, draft) | DropDateline(text, draft) | DropBeforeColon(text, draft) | DropOpening(text, draft) | DropCircumstance(text, draft);
        TakeNameBefore(text, draft);
        if (!cut) return;
        text.Trim(draft.Source);
        if (!draft.Source.IsEmpty && draft.SourceHead >= 0 && !draft.Source.Holds(draft.SourceHead)) draft.SourceHead = Head(text, draft.Source);
    }

    // “Odo Brandt, a statistician at the institute, said”: the name before what he is
    private static void TakeNameBefore(ReportText text, Draft draft)
    {
        int first = draft.Source.First, comma = first - 1, name = comma - 1;
        if (comma < 2 || !text.Is(comma, ",") || text.Tokens[first].Penn != "DT" || draft.Source.End > draft.CueToken || !text.IsMark(draft.Source.End - 1) && !text.IsMark(draft.Source.End)) return;
        int start = text.SentenceOf(first).FirstToken;
        // a given name at the start of a sentence may be unknown to the tagger
        while (name >= start && (text.Tag(name) == PartOfSpeech.Propn || name == start && text.Tag(name + 1) == PartOfSpeech.Propn && text.Tag(name) is not (PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adv or PartOfSpeech.Pron))) name--;
        if (comma - name < 3 || draft.Content.Holds(name + 1) || name + 1 != start && !text.Datelines.Any(d => d.End == name + 1)) return;
        if (Speakers.MentionOf(text, name + 1) is >= 0 and int mention && text.Analysis.Mentions[mention].Type == Mentions.EntityType.Place) return;
        draft.Source.Add(new(name + 1, first));
        draft.SourceHead = comma - 1;
    }

    // “In the message, a copy of which lies before the Post, the officer urges”: what stands between the commas is of the message
    private static bool DropAside(ReportText text, Draft draft)
    {
        int which = -1;
        for (int i = draft.Source.First + 1; i < draft.Source.End && which < 0; i++) if (text.Is(i, "which") && text.Is(i - 1, "of")) which = i;
        int comma = which;
        while (comma >= 0 && comma < draft.CueToken && !text.Is(comma, ",")) comma++;
        bool noun = false;
        for (int i = comma + 1; which >= 0 && i < draft.CueToken; i++) noun |= text.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn;
        int opening = text.SentenceOf(draft.CueToken).FirstToken;
        if (which < 0 || !noun || text.Tag(opening) != PartOfSpeech.Adp || Bounds.IsTime(text, opening + 1) || text.Tag(comma + 1) is not (PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj) && text.Penn(comma + 1) != "PRP$") return false;
        draft.Source.Clear();
        draft.Source.Add(new(comma + 1, draft.CueToken));
        draft.Source.RemoveAll(draft.Cue);
        return true;
    }

    /// <summary>The noun that carries a phrase: the last before a comma, a preposition or a clause.</summary>
    internal static int Head(ReportText text, TokenSet source)
    {
        int head = source.First;
        foreach (TokenRange range in source.Ranges)
            for (int i = range.First; i < range.End; i++)
            {
                if (text.Word(i) is "," or "(" && i > source.First || text.Tag(i) == PartOfSpeech.Adp && i > source.First || text.Tokens[i].Penn is "WP" or "WDT") return head;
                if (text.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) head = i;
            }
        return head;
    }

    /// <summary>Whether a source is nobody: “it” and a passive, “nobody”, “who” of a question, “what is known”, a way of speaking (“by telephone”).</summary>
    internal static bool IsNobody(ReportText text, Draft draft) => draft.Source.Count == 1 && text.Word(draft.Source.First).ToString().ToLowerInvariant() is "nobody" or "noone" or "whom" or "you" or "there" or "which" or "everybody";

    // “Tel's inspectorate said”, where the tree has the owner alone: what he owns speaks, to the cue.
    private static void TakePossessed(ReportText text, Draft draft)
    {
        int last = draft.Source.End - 1, cue = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
        if (text.Tokens[last].Penn != "POS" || cue <= last + 1 || cue > last + 6) return;
        for (int i = last + 1; i < cue; i++) if (text.IsMark(i) || text.QuotationOf(i) >= 0 || text.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Verb)) return;
        draft.Source.Add(new(last + 1, cue));
        draft.Content.Remove(new(last + 1, cue));
        draft.SourceHead = cue - 1;
    }

    // “Odo “The Whale” Brandt said”: the name goes on behind the nickname.
    private static void TakeRestOfName(ReportText text, Draft draft)
    {
        int last = draft.Source.End - 1, cue = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
        if (cue <= last + 1 || cue > last + 4 || !text.IsQuotationMark(last)) return;
        for (int i = last + 1; i < cue; i++) if (text.Tag(i) != PartOfSpeech.Propn) return;
        draft.Source.Add(new(last + 1, cue));
        draft.Content.Remove(new(last + 1, cue));
        draft.SourceHead = cue - 1;
    }

    // “Harl Waterworks, which pumps it, said”, where the tree has two subjects: the whole name speaks.
    private static void TakeRestOfMention(ReportText text, Draft draft)
    {
        int last = draft.Source.End - 1;
        if (draft.Source.Ranges.Count != 1 || text.Tag(last) != PartOfSpeech.Propn || text.Tag(last + 1) != PartOfSpeech.Propn || draft.Cue.Holds(last + 1)) return;
        int mention = Speakers.MentionOf(text, last);
        if (mention < 0 || mention != Speakers.MentionOf(text, last + 1)) return;
        int end = last + 1;
        while (end < text.Tokens.Length && Speakers.MentionOf(text, end) == mention) end++;
        draft.Source.Add(new(last + 1, end));
        draft.Content.Remove(new(last + 1, end));
        draft.SourceHead = end - 1;
    }

    // “Gran-of-six Edda Holt told”, “Earlier the weekly Lantern said”, where the tree has the first noun alone: the name before the cue speaks.
    private static void TakeToCue(ReportText text, Draft draft)
    {
        int last = draft.Source.End - 1, cue = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
        if (draft.Source.Ranges.Count != 1 || cue <= last + 1 || cue > last + 7 || text.Tag(cue - 1) != PartOfSpeech.Propn || text.Tag(last) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num) || draft.Content.Holds(last + 1)) return;
        for (int i = last + 1; i < cue; i++)
            if (text.Tag(i) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Num) && text.Word(i) is not ("-" or "The") && !(text.Is(i, "of") && text.Word(i - 1) is "-") || text.QuotationOf(i) >= 0 || Bounds.IsTime(text, i)) return;
        draft.Source.Add(new(last + 1, cue));
        draft.SourceHead = cue - 1;
    }

    // “An engineer who asked not to be named told us”: the relative clause goes to the cue.
    private static void TakeRelative(ReportText text, Draft draft)
    {
        int from = draft.Source.End, to = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
        if (draft.Source.Ranges.Count != 1 || to - from is < 1 or > 8 || text.Tag(from - 1) != PartOfSpeech.Verb || draft.Content.Holds(from)) return;
        bool relative = false;
        for (int i = draft.Source.First + 1; i < from; i++) relative |= text.Tokens[i].Penn == "WP";
        for (int i = from; i < to; i++) if (text.IsMark(i) || text.QuotationOf(i) >= 0) return;
        if (relative) draft.Source.Add(new(from, to));
    }

    // “A resident of Fennside, plumber Oskar Dray, told”: what stands between two commas before the cue says who it is.
    private static void TakeApposition(ReportText text, Draft draft)
    {
        int from = draft.Source.End, to = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
        if (draft.Source.Ranges.Count == 1 && to >= 0 && to < draft.Source.First && text.Is(from, ",") && text.Tag(from - 1) == PartOfSpeech.Propn && AppositionEnd(text, from) is > 0 and int behind && !draft.Content.Holds(from + 1))
        {
            draft.Source.Add(new(from, behind));
            return;
        }
        if (draft.Source.Ranges.Count != 1 || to - from is < 3 or > 24 || !text.Is(from, ",") || !text.Is(to - 1, ",") || draft.Content.Holds(from + 1)) return;
        if (text.Tag(from + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Adj) || text.Tokens[from + 1].Sentence != text.Tokens[to].Sentence) return;
        for (int i = from + 1; i < to - 1; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.QuotationOf(i) >= 0) return;
        draft.Source.Add(new(from, to));
    }

    // “said Odo Brandt, the lock keeper.”: where what says who he is ends, at the next mark; -1 where something else follows
    private static int AppositionEnd(ReportText text, int comma)
    {
        int end = text.SentenceOf(comma).EndToken;
        if (comma + 2 >= end || text.Penn(comma + 1) is not ("DT" or "NN" or "PRP$")) return -1;
        for (int i = comma + 1; i < end; i++)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.Tokens[i].Penn is "WP" or "WDT" || text.QuotationOf(i) >= 0) return -1;
            if (text.Word(i) is "." or ",") return i;
        }
        return -1;
    }

    // “Karsovia and Velm both claimed”, where the tree has only the second: the name before “and” speaks as well, an “and” that opens the sentence does not
    private static void TakeFirstOfTwo(ReportText text, Draft draft)
    {
        int and = draft.Source.First, first = text.SentenceOf(and).FirstToken;
        if (!text.Is(and, "and") && !text.Is(and, "or")) return;
        if (and == first || text.IsMark(and - 1) || text.Tag(and - 1) is not (PartOfSpeech.Propn or PartOfSpeech.Noun))
        {
            draft.Source.Remove(new(and, and + 1));
            return;
        }
        int start = and;
        while (start > first && text.Tag(start - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det) start--;
        draft.Source.Add(new(start, and));
    }

    // “A row began: the ministers said …”: who speaks stands behind the colon.
    private static bool DropBeforeColon(ReportText text, Draft draft)
    {
        for (int i = draft.Source.End - 2; i > draft.Source.First; i--)
        {
            if (text.Word(i) is not (":" or ";") || text.QuotationOf(i) >= 0 || draft.CueToken < i) continue;
            if (!NearbyQuotation.IsName(text, i + 1, draft.Source.End)) return false;
            draft.Source.Remove(new(0, i + 1));
            return true;
        }
        return false;
    }

    private static bool DropDateline(ReportText text, Draft draft)
    {
        foreach (TokenRange dateline in text.Datelines)
        {
            if (dateline.First > draft.Source.First || dateline.End <= draft.Source.First) continue;
            if (dateline.End >= draft.Source.End)
            {
                // “HARL, March 3 (HPA) – Minister Odo Brandt on Monday rejected”, where the tree has the place for the subject
                int cue = draft.Cue.IsEmpty ? -1 : draft.Cue.First;
                if (cue <= dateline.End || draft.Source.Ranges.Count != 1 || SpeakerPhrase.Left(text, cue, dateline.End) is not { Count: > 0 } name || name.First < dateline.End) return false;
                draft.Source.Add(name);
            }
            draft.Source.Remove(new(0, dateline.End));
            return true;
        }
        return false;
    }

    // “Asked about it on Thursday, a spokesman said”, “In addition, the mayor said”: who speaks stands behind the last comma.
    private static bool DropOpening(ReportText text, Draft draft)
    {
        int first = draft.Source.First;
        if (draft.Source.Ranges.Count != 1 || draft.Source.Count < 4 || first != text.SentenceOf(first).FirstToken) return false;
        if (text.Tokens[first].Penn is not ("VBN" or "VBG" or "IN" or "RB") && text.Tag(first) is not (PartOfSpeech.Adp or PartOfSpeech.Sconj)) return false;
        for (int i = draft.Source.End - 2; i > first + 1; i--)
        {
            if (!text.Is(i, ",")) continue;
            if (!NearbyQuotation.IsName(text, i + 1, draft.Source.End) || text.Penn(i + 1) is "WP" or "WDT" or "VBG" or "VBN") return false;
            draft.Source.Remove(new(0, i + 1));
            return true;
        }
        return false;
    }

    // “Veltia on Tuesday”, “the court, in a draft report,”: when and where it was said.
    private static bool DropCircumstance(ReportText text, Draft draft)
    {
        if (draft.Source.Ranges.Count != 1) return false;
        int end = draft.Source.End;
        if (end > draft.Source.First + 1 && text.Is(end - 1, ",")) end--;
        for (int i = end - 1; i > draft.Source.First; i--)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Tokens[i].Penn is "WP" or "WDT" || text.Is(i, ",")) return false;
            if (text.Tag(i) != PartOfSpeech.Adp) continue;
            bool time = text.Is(i, "on") && i + 1 < end && Bounds.IsTime(text, i + 1) && end - i <= 3;
            bool aside = text.Is(i - 1, ",") && (text.Is(i, "in") || text.Is(i, "at") || text.Is(i, "on") || text.Is(i, "during") || text.Is(i, "through"));
            if (!time && !aside) continue;
            draft.Source.Remove(new(i, draft.Source.End));
            return true;
        }
        return false;
    }
}
