using Whence.Attributions.Lexicon;
using Whence.Attributions.Quotations;
using Whence.Attributions.Trees;

namespace Whence.Attributions.Finding;

/// <summary>Gives quotations to the cues beside them, and to the speaker before where no cue stands by.</summary>
internal sealed class QuotationContent(ReportText text, List<Draft> drafts)
{
    // Words of a quotation without a cue at least: inside a paragraph, and where it is one by itself.
    private const int MinWordsAlone = 4, MinWordsParagraph = 2;

    private readonly Draft?[] owner = new Draft?[text.Quotations.Count];

    /// <summary>Extends the drafts and adds one for each quotation that goes on without a cue.</summary>
    internal void Run()
    {
        foreach (Draft draft in drafts) Claim(draft);
        foreach (Draft draft in drafts) if (draft.Content.IsEmpty && !draft.CoversStretch) Adopt(draft);
        foreach (Draft draft in drafts) Extend(draft);
        for (int q = 0; q < owner.Length; q++) if (owner[q] is null && QuotationSpeaker.Find(text, q) is { } beside) Own(beside, q);
        AddRunning();
        drafts.RemoveAll(static d => d.Content.IsEmpty);
    }

    private void Own(Draft draft, int quotation)
    {
        owner[quotation] = draft;
        drafts.Add(draft);
        Extend(draft);
    }

    private static bool Speaks(Draft draft) => draft.Entry is null ? draft.FoundBy != "adverb" : draft.Entry.Takes(CueFrames.Quotation) || draft.Class == CueClass.Speech;

    // The outermost cue outside a quotation owns it.
    private void Claim(Draft draft)
    {
        if (draft.Content.IsEmpty || draft.CoversStretch) return;
        int last = -1;
        foreach (TokenRange range in draft.Content.Ranges)
            for (int i = range.First; i < range.End; i++)
            {
                int q = text.QuotationOf(i);
                if (q < 0 || q == last) continue;
                last = q;
                if (text.QuotationTokens[q].Holds(draft.CueToken)) continue;
                if (owner[q] is null || Speaks(draft) && (!Speaks(owner[q]!) || draft.Content.Count > owner[q]!.Content.Count)) owner[q] = draft;
            }
    }

    // A cue without content takes the quotation right beside it.
    private void Adopt(Draft draft)
    {
        int sentenceEnd = text.SentenceOf(draft.CueToken).EndToken, sentenceStart = text.SentenceOf(draft.CueToken).FirstToken;
        int from = draft.CueToken + 1;
        for (int i = from; i < Math.Min(sentenceEnd + 2, text.Tokens.Length); i++)
        {
            int q = text.QuotationOf(i);
            if (q >= 0 && q != text.QuotationOf(draft.CueToken) && text.QuotationTokens[q].First == i)
            {
                bool lead = i > 0 && (text.Is(i - 1, ":") || text.Is(i - 1, ",") || i - 1 <= draft.CueToken + 1);
                if (owner[q] is null && lead) Take(draft, q, "verb before quotation");
                if (!draft.Content.IsEmpty) return;
                break;
            }
            if (i >= sentenceEnd && !text.Is(sentenceEnd - 1, ":")) break;
        }
        int before = Math.Min(draft.CueToken, draft.Source.IsEmpty ? draft.CueToken : draft.Source.First) - 1;
        while (before >= 0 && text.IsMark(before) && text.QuotationOf(before) < 0) before--;
        if (before < 0 || text.Paragraph[before] != text.Paragraph[draft.CueToken] || before < sentenceStart - 1) return;
        int back = text.QuotationOf(before);
        if (back >= 0 && text.QuotationTokens[back].End == before + 1 && (owner[back] is null || owner[back] == draft)) Take(draft, back, "verb after quotation");
    }

    private void Take(Draft draft, int quotation, string rule)
    {
        draft.Content.Add(text.QuotationTokens[quotation]);
        draft.Frame = CueFrames.Quotation;
        draft.FoundBy = rule;
        owner[quotation] = draft;
    }

    // A quotation belongs to its cue as a whole, and what is quoted right after the cue's sentence as well.
    private void Extend(Draft draft)
    {
        if (draft.Content.IsEmpty || draft.CoversStretch || !Speaks(draft)) return;
        int last = -1;
        for (int r = 0; r < draft.Content.Ranges.Count; r++)
        {
            TokenRange range = draft.Content.Ranges[r];
            for (int i = range.First; i < range.End; i++)
            {
                int q = text.QuotationOf(i);
                if (q < 0 || owner[q] != draft) continue;
                last = Math.Max(last, q);
            }
        }
        if (last < 0) return;
        for (int q = last; q >= 0 && q >= last - 4; q--)
            if (owner[q] == draft && Speakable(q)) draft.Content.Add(text.QuotationTokens[q]);
        draft.Content.RemoveAll(draft.Cue);
        for (int q = last + 1; q < owner.Length; q++)
        {
            if (owner[q] is not null) break;
            TokenRange tokens = text.QuotationTokens[q];
            if (tokens.First < 0) break;
            int previousEnd = Math.Max(draft.Content.End, text.SentenceOf(draft.CueToken).EndToken);
            Quotation quotation = text.Quotations[q];
            bool goesOn = quotation.Reopens && owner[q - 1] == draft;
            bool beside = text.Paragraph[tokens.First] == text.Paragraph[draft.CueToken] && tokens.First >= draft.Content.End && tokens.First <= previousEnd
                && (IsWhole(tokens) || tokens.First < text.SentenceOf(draft.CueToken).EndToken && tokens.First > draft.CueToken && text.Is(tokens.First - 1, ","));
            if (!goesOn && !beside) break;
            draft.Content.Add(tokens);
            owner[q] = draft;
        }
    }

    // Not for scare quotes: a quotation of one sentence inside its clause is there already.
    private bool Speakable(int q) => text.QuotationTokens[q].First >= 0;

    private bool IsWhole(TokenRange tokens) => (text.SentenceOf(tokens.First).FirstToken == tokens.First || tokens.First > 0 && text.Word(tokens.First - 1) is "." or "!" or "?" or "”" && char.IsUpper(text.Word(Math.Min(tokens.First + 1, tokens.End - 1))[0])) && Words(tokens) >= 2;

    private bool IsParagraph(TokenRange tokens) => (tokens.First == 0 || text.Paragraph[tokens.First - 1] != text.Paragraph[tokens.First]) && (tokens.End >= text.Tokens.Length || text.Paragraph[tokens.End] != text.Paragraph[tokens.First]);

    private int Words(TokenRange tokens)
    {
        int n = 0;
        for (int i = tokens.First; i < tokens.End; i++) if (!text.IsMark(i)) n++;
        return n;
    }

    // Whether the stamp of a live blog stands between two tokens.
    private bool IsOtherEntry(int from, int to)
    {
        foreach (TokenRange dateline in text.Datelines) if (dateline.First > from && dateline.First <= to) return true;
        return false;
    }

    // A quotation that is a sentence by itself, with no cue near, goes on from who spoke last.
    private void AddRunning()
    {
        // Who may go on speaking, in the order of the text; of two cues at one token the later draft is looked at first.
        Draft[] speaking = [.. drafts.Where(d => !d.CoversStretch && Speaks(d) && !d.Source.IsEmpty && d.Outer < 0 && text.QuotationOf(d.CueToken) < 0).OrderBy(static d => d.CueToken)];
        int reached = 0;
        for (int q = 0; q < owner.Length; q++)
        {
            TokenRange tokens = text.QuotationTokens[q];
            if (owner[q] is not null || tokens.First < 0 || !IsWhole(tokens) || Words(tokens) < (text.Quotations[q].IsClosed && IsParagraph(tokens) ? MinWordsParagraph : MinWordsAlone)) continue;
            while (reached < speaking.Length && speaking[reached].CueToken < tokens.First) reached++;
            Draft? before = reached > 0 ? speaking[reached - 1] : null;
            if (before is null || text.Paragraph[tokens.First] - text.Paragraph[before.CueToken] > 2 || IsOtherEntry(before.CueToken, tokens.First)) continue;
            var draft = new Draft(tokens.First, "running quotation") { SourceHead = before.SourceHead, Score = 0.5, GoesOnFrom = before.GoesOnFrom ?? before, Frame = CueFrames.Quotation };
            draft.Source.AddAll(before.Source);
            draft.Content.Add(tokens);
            owner[q] = draft;
            drafts.Add(draft);
        }
    }
}
