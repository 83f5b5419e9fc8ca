using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Colons and dashes that attribute: “Minister: no delay planned”, “HOST: Who decided?”, “… – Maro Tel”.</summary>
internal static class ColonCues
{
    private const int MaxLabelTokens = 7;

    /// <summary>Adds the attributions by the marks of each paragraph.</summary>
    internal static void Find(ReportText text, List<Draft> drafts)
    {
        int n = text.Tokens.Length;
        Draft? speaking = null;
        int question = FirstLabel(text);
        InterviewedPerson interviewed = new(text);
        bool between = AsksBetween(text);
        for (int first = 0; first < n;)
        {
            int end = first + 1;
            while (end < n && text.Paragraph[end] == text.Paragraph[first]) end++;
            int count = drafts.Count;
            // “FILE PHOTO: …” opens nobody's turn, and is no part of one.
            if (IsCaption(text, first))
            {
                first = end;
                continue;
            }
            if (Label(text, first, end, () => interviewed.Before(Math.Min(question, first)), drafts) || Stage(text, first, end, drafts)) speaking = drafts[^1].FoundBy == "speaker label" && !IsQuoted(text, drafts[^1]) && GoesOn(text, drafts[^1], end) ? drafts[^1] : null;
            else if (speaking is not null && !between && !IsStageDirection(text, first, end)) speaking.Content.Add(new(first, end));
            else Signature(text, first, end, drafts);
            if (drafts.Count > count && drafts[^1].Content.IsEmpty && end >= n) drafts.RemoveAt(drafts.Count - 1);
            first = end;
        }
    }

    // “Orlin: I never approved the booth” heads a part or leads to another page: whom what follows belongs to it does not say. In a talk sentences stand behind the name, and in a transcript it is in capitals.
    private static bool GoesOn(ReportText text, Draft draft, int end)
    {
        for (int i = draft.Source.First; i < draft.Source.End; i++)
            foreach (char c in text.Word(i)) if (char.IsLower(c)) return text.IsMark(end - 1) && !text.IsQuotationMark(draft.CueToken + 1);
        return true;
    }

    private static bool IsCaption(ReportText text, int token)
    {
        int passage = text.SentenceOf(token).Passage;
        return passage >= 0 && passage < text.Analysis.Document.Passages.Length && text.Analysis.Document.Passages[passage].Role == PassageRole.Caption;
    }

    // Only the one who answers has a label, and who asks has none: what stands without one is the outlet's own.
    private static bool AsksBetween(ReportText text)
    {
        bool asks = false;
        string? only = null;
        for (int first = 0; first < text.Tokens.Length;)
        {
            int end = first + 1, colon = first;
            while (end < text.Tokens.Length && text.Paragraph[end] == text.Paragraph[first]) end++;
            while (colon < end && colon - first < MaxLabelTokens && IsCapitals(text, colon)) colon++;
            if (colon > first && text.Is(colon, ":"))
            {
                string label = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[colon].Span.Start).Of(text.Text);
                if (only is not null && only != label) return false;
                only = label;
            }
            else asks |= text.Is(end - 1, "?");
            first = end;
        }
        return asks && only is not null;
    }

    // “Orlin: “I will stay.””: what he said ends with the quotation
    private static bool IsQuoted(ReportText text, Draft draft) => !draft.Content.IsEmpty && text.QuotationOf(draft.Content.First) is >= 0 and int q && text.Quotations[q].IsClosed && draft.Content.End <= text.QuotationTokens[q].End + 1;

    // “(APPLAUSE)”: a paragraph in brackets is not said
    private static bool IsStageDirection(ReportText text, int first, int end)
    {
        if (text.IsMark(first) && text.Word(first) is not "(" and not "[") first++;
        return end - first is >= 2 and <= 12 && text.Word(first) is "(" or "[" && (text.Word(end - 1) is ")" or "]" || text.Word(end - 2) is ")" or "]");
    }

    // “6:13 P.M. THE PRESIDENT:” on a line of its own, above what he said.
    private static bool Stage(ReportText text, int first, int end, List<Draft> drafts)
    {
        int colon = end - 1;
        if (colon <= first || !text.Is(colon, ":")) return false;
        int start = colon;
        while (start > first && start > colon - 6 && IsCapitals(text, start - 1)) start--;
        if (start == colon || text.Tokens[colon].Span.Start - text.Tokens[start].Span.Start < 4) return false;
        // “… halted most imports from the U.S.:”
        for (int i = first; i < start; i++) if (text.Tag(i) != PartOfSpeech.Num && !text.IsMark(i)) return false;
        while (start < colon && text.Is(start, "EDT") | text.Is(start, "EST") | text.Is(start, "PM") | text.Is(start, "P.M.") | text.Is(start, "A.M.")) start++;
        if (start == colon || SpeakerLabels.IsRubric(text, start)) return false;
        var draft = new Draft(colon, "speaker label") { Frame = CueFrames.Clause, Score = 0.85, SourceHead = colon - 1, CoversReport = SpeakerLabels.IsAsker(text, new(start, colon)) };
        draft.Source.Add(new(start, colon));
        draft.Cue.Add(new(colon, colon + 1));
        drafts.Add(draft);
        return true;
    }

    private static bool IsCapitals(ReportText text, int token)
    {
        foreach (char c in text.Word(token)) if (!char.IsUpper(c) && c is not ('.' or '-' or '\'')) return false;
        return char.IsUpper(text.Word(token)[0]);
    }

    // A paragraph that opens with a name and a colon.
    private static bool Label(ReportText text, int first, int end, Func<int> interviewed, List<Draft> drafts)
    {
        int colon = -1;
        if (text.IsQuotationMark(first) && first + 1 < end) first++;
        for (int i = first; i < Math.Min(end, first + MaxLabelTokens); i++) if (text.Is(i, ":")) { colon = i; break; }
        if (colon <= first || colon + 2 >= end || SpeakerLabels.IsRubric(text, first)) return false;
        bool headline = first == 0;
        bool name = true, capitals = true;
        int named = text.Word(colon - 1) is ")" ? Opening(text, first, colon) : colon;
        for (int i = first; i < named; i++)
        {
            // “Elling: …” again and again: a name that the tagger took for a verb
            bool lost = colon == first + 1 && text.Tokens[i].Penn is "VBG" or "NN" && char.IsUpper(text.Word(i)[0]) && !QuotationSpeaker.IsThing(text, i) && IsRepeated(text, first, colon);
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux && !IsCapitals(text, i) && !lost) return false;
            name &= lost || IsCapitals(text, i) && text.Word(i).Length > 1 || text.Tag(i) == PartOfSpeech.Propn || headline && char.IsUpper(text.Word(i)[0]) || i > first && text.IsMark(i) || IsTitle(text, i) || char.IsUpper(text.Word(i)[0]) && text.IsQuotationMark(colon + 1) && Speakers.MentionOf(text, i) >= 0;
            foreach (char c in text.Word(i)) capitals &= !char.IsLower(c);
        }
        bool poll = headline && IsPaper(text, colon - 1);
        if (!poll && !name || text.Tag(colon - 1) == PartOfSpeech.Num) return false;
        bool repeated = IsRepeated(text, first, colon), known = SpeakerLabels.IsIntroduced(text, new(first, named)), introduced = !repeated && known;
        if (!headline && !capitals && !repeated && !introduced && !text.IsQuotationMark(colon + 1)) return false;
        headline &= !capitals && !repeated;
        if (!headline && !capitals && !text.IsQuotationMark(colon + 1) && !SpeakerLabels.IsTurn(text, new(first, named), colon, end, repeated, known)) return false;
        var draft = new Draft(colon, headline ? "headline colon" : "speaker label") { Frame = CueFrames.Clause, Score = headline ? 0.6 : 0.85, SourceHead = named - 1, CoversReport = !headline && (!repeated && !introduced && !text.IsQuotationMark(colon + 1) || SpeakerLabels.IsAsker(text, new(first, named))) };
        draft.IsVerbatim = draft.FoundBy == "speaker label";
        bool answer = colon == first + 1 && text.Is(first, "A"), question = colon == first + 1 && text.Is(first, "Q");
        if (answer && interviewed() is >= 0 and int who)
        {
            // “A:” stands for the one who is interviewed, named above the first question
            draft.Source.Add(new(who, who + 1));
            draft.SourceHead = who;
            draft.Cue.Add(new(first, colon + 1));
            draft.FoundBy = "interview answer";
        }
        else
        {
            draft.Source.Add(new(first, named));
            draft.Cue.Add(new(colon, colon + 1));
        }
        if (question) draft.Standing = Standing.Asked;
        draft.Content.Add(new(colon + 1, end));
        if (text.IsMark(draft.Content.First) || draft.FoundBy == "headline colon") text.Trim(draft.Content);
        text.Trim(draft.Source);
        if (draft.Content.IsEmpty || draft.Source.IsEmpty) return false;
        drafts.Add(draft);
        return true;
    }

    // “REPORTER (on film):”: where the bracket behind a label opens; its end where it does not.
    private static int Opening(ReportText text, int first, int colon)
    {
        for (int i = colon - 1; i > first; i--) if (text.Word(i) is "(") return i;
        return colon;
    }

    // Where the first question of a labelled interview stands; the end of the text where none does.
    private static int FirstLabel(ReportText text)
    {
        for (int i = 1; i < text.Tokens.Length; i++) if (text.Paragraph[i] != text.Paragraph[i - 1] && text.Is(i, "Q") && text.Is(i + 1, ":")) return i;
        return text.Tokens.Length;
    }

    private static bool IsTitle(ReportText text, int token) => text.Is(token, "Mr.") || text.Is(token, "Mrs.") || text.Is(token, "Ms.") || text.Is(token, "Dr.") || text.Is(token, "Q") || text.Is(token, "A");

    private static bool IsPaper(ReportText text, int token) =>
        text.Is(token, "poll") || text.Is(token, "report") || text.Is(token, "study") || text.Is(token, "survey") || text.Is(token, "sources") || text.Is(token, "experts") || text.Is(token, "analysts") || text.Is(token, "officials") || text.Is(token, "police") || text.Is(token, "polls");

    // A label that opens another paragraph as well is one of a transcript.
    private static bool IsRepeated(ReportText text, int first, int colon)
    {
        TextSpan label = new(text.Tokens[first].Span.Start, text.Tokens[colon].Span.End);
        ReadOnlySpan<char> wanted = label.In(text.Text);
        int from = label.End, rounds = 0;
        while (rounds++ < 8)
        {
            int at = text.Text.AsSpan(from).IndexOf(wanted);
            if (at < 0) break;
            if (from + at > 0 && text.Text[from + at - 1] == '\n') return true;
            from += at + wanted.Length;
        }
        int back = text.Text.AsSpan(0, label.Start).LastIndexOf(wanted);
        return back >= 0 && (back == 0 || text.Text[back - 1] == '\n');
    }

    // “words of somebody – Name” at the end of a paragraph.
    private static void Signature(ReportText text, int first, int end, List<Draft> drafts)
    {
        int dash = -1;
        for (int i = end - 2; i > Math.Max(first, end - 9); i--)
            if (text.Word(i) is "–" or "—" or "―" or "--" or "-" && (i == 0 || text.Tokens[i].Span.Start > text.Tokens[i - 1].Span.End || text.IsQuotationMark(i - 1))) { dash = i; break; }
        if (dash < first + 3) return;
        bool quoted = text.IsQuotationMark(dash - 1) && text.QuotationOf(first) >= 0;
        for (int i = dash + 1; i < end; i++)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Word(i) is "." && i < end - 1) return;
            if (i == dash + 1 && text.Tag(i) != PartOfSpeech.Propn && !(first == 0 && (IsPaper(text, end - 1) || Chains.PersonWords.Is(text.Lemma(end - 1)))) && !(char.IsUpper(text.Word(i)[0]) && text.Tag(i + 1) == PartOfSpeech.Propn)) return;
            if (!quoted && text.Tag(i) is not (PartOfSpeech.Propn or PartOfSpeech.Noun)) return;
        }
        if (!quoted && (end - dash > 5 || HasStop(text, first, dash))) return;
        var draft = new Draft(dash, quoted ? "signature" : "headline dash") { Frame = CueFrames.Clause, Score = quoted ? 0.8 : 0.6, SourceHead = end - 1 };
        draft.Source.Add(new(dash + 1, end));
        draft.Cue.Add(new(dash, dash + 1));
        draft.Content.Add(new(first, dash));
        text.Trim(draft.Content);
        text.Trim(draft.Source);
        if (!draft.Content.IsEmpty && !draft.Source.IsEmpty) drafts.Add(draft);
    }

    private static bool HasStop(ReportText text, int first, int end)
    {
        for (int i = first; i < end; i++) if (text.Word(i) is ".") return true;
        return false;
    }
}
