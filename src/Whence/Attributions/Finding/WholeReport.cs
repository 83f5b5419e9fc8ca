using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Lines that attribute the whole report or a picture in it: bylines, agency credits, “Image: …”, “… contributed to this report”.</summary>
internal static class WholeReport
{
    private const int MaxBylineTokens = 70;
    private const int MaxHeadParagraphs = 8;

    /// <summary>Adds what the lines of a document attribute.</summary>
    internal static void Find(ReportText text, List<Draft> drafts)
    {
        int n = text.Tokens.Length;
        int bylineFirst = -1, bylineEnd = -1;
        for (int first = 0; first < n;)
        {
            int end = first + 1;
            while (end < n && text.Paragraph[end] == text.Paragraph[first]) end++;
            int paragraph = text.Paragraph[first];
            if (paragraph > 0 && paragraph < MaxHeadParagraphs && IsByline(text, first, end) && (bylineEnd < 0 || bylineEnd == first))
            {
                if (bylineFirst < 0) bylineFirst = first;
                bylineEnd = end;
            }
            else if (paragraph < MaxHeadParagraphs && Agency(text, first, end) is { First: >= 0 } agency) AddWhole(text, drafts, agency, new(Math.Min(n, agency.End + 2), n), "dateline");
            Credits(text, first, end, drafts);
            if (Contributors(text, first, end) is { First: >= 0 } who) AddWhole(text, drafts, who, new(0, first), "contribution line");
            first = end;
        }
        if (bylineFirst < 0) return;
        if (text.Is(bylineFirst, "By")) bylineFirst++;
        AddWhole(text, drafts, new(bylineFirst, bylineEnd), new(bylineEnd, n), "byline");
    }

    private static void AddWhole(ReportText text, List<Draft> drafts, TokenRange source, TokenRange content, string rule)
    {
        var draft = new Draft(source.First, rule) { CoversReport = true, SourceHead = source.End - 1, Frame = CueFrames.Clause, Score = 0.7 };
        draft.Source.Add(source);
        draft.Content.Add(content);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty || draft.Content.IsEmpty) return;
        draft.SourceHead = draft.Source.End - 1;
        drafts.Add(draft);
    }

    // “By Maro Tel”, or names with addresses and universities above a paper.
    private static bool IsByline(ReportText text, int first, int end)
    {
        if (end - first > MaxBylineTokens) return false;
        bool by = text.Is(first, "By"), mail = false;
        int names = 0, small = 0;
        for (int i = first; i < end; i++)
        {
            if (text.Tag(i) == PartOfSpeech.Aux || text.Tag(i) == PartOfSpeech.Verb && char.IsLower(text.Word(i)[0])) return false;
            mail |= text.Word(i).IndexOf('@') > 0;
            if (text.Tag(i) == PartOfSpeech.Propn || char.IsUpper(text.Word(i)[0])) names++;
            else if (char.IsLower(text.Word(i)[0])) small++;
        }
        if (by) return end - first <= 16 && names >= 2 && small <= 4;
        return mail || names >= 3 && small <= 2 && (Holds(text, first, end, "University") || Holds(text, first, end, "Institute")) && end - first < 40;
    }

    private static bool Holds(ReportText text, int first, int end, string word)
    {
        for (int i = first; i < end; i++) if (text.Is(i, word)) return true;
        return false;
    }

    // “SEVRIN, March 5 (Agency) –”: the name in brackets before a dash that opens the report.
    private static TokenRange Agency(ReportText text, int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + 14); i++)
        {
            if (text.Word(i) is not "(") continue;
            int close = i + 1;
            while (close < Math.Min(end, i + 6) && text.Word(close) is not ")") close++;
            if (close >= end || text.Word(close) is not ")" || close + 1 >= end || close == i + 1) return new(-1, -1);
            bool dash = text.Word(close + 1) is "–" or "—" or "-" or "--" or "―";
            if (!dash || text.Tag(i + 1) != PartOfSpeech.Propn && !char.IsUpper(text.Word(i + 1)[0])) return new(-1, -1);
            return new(i + 1, close);
        }
        return new(-1, -1);
    }

    // “… an ant on a leaf. Image: Tam Orl.”: who made the picture says what the caption says.
    private static void Credits(ReportText text, int first, int end, List<Draft> drafts)
    {
        if (end - first > 120) return;
        for (int i = first + 2; i < end - 1; i++)
        {
            bool mark = text.Word(i + 1) is ":" or ";" && (text.Is(i, "image") || text.Is(i, "photo") || text.Is(i, "picture") || text.Is(i, "photograph") || text.Is(i, "credit") || text.Is(i, "credits") || text.Is(i, "source") || text.Is(i, "video") || text.Is(i, "graphic"));
            int from = mark ? i + 2 : text.Is(i, "courtesy") && text.Is(i + 1, "of") ? i + 2 : text.Is(i, "photo") && text.Is(i + 1, "by") ? i + 2 : -1;
            if (from < 0 || from >= end || from + 14 < end && text.Word(i - 1) is not "(") continue;
            int stop = from;
            while (stop < end && stop < from + 12 && text.Word(stop) is not ("." or ")" or "]" or "," or ";")) stop++;
            int contentEnd = i;
            while (contentEnd > first && (text.Word(contentEnd - 1) is "(" or "[" || text.Is(contentEnd - 1, "image") || text.Is(contentEnd - 1, "photo"))) contentEnd--;
            var draft = new Draft(i, "credit line") { SourceHead = stop - 1, Frame = CueFrames.Clause, Score = 0.7, CoversReport = true };
            draft.Source.Add(new(from, stop));
            draft.Content.Add(new(first, contentEnd));
            text.Trim(draft.Source);
            text.Trim(draft.Content);
            if (!draft.Source.IsEmpty && !draft.Content.IsEmpty) drafts.Add(draft);
            return;
        }
    }

    // “Oda Velt; editing by Sam Orn)”: where those who reported end
    private static int NamesEnd(ReportText text, int first, int end)
    {
        for (int i = first; i < end; i++) if (text.Word(i) is ";" or ")" or "(" or ".") return Math.Max(i, first + 1);
        return end;
    }

    // “Maro Tel contributed to this report”, “With reporting by Maro Tel”.
    private static TokenRange Contributors(ReportText text, int first, int end)
    {
        if (end - first > 40) return new(-1, -1);
        for (int i = first; i < end - 1; i++)
        {
            if (i > first && text.Is(i, "contributed") && (text.Is(i + 1, "to") && (text.Is(i + 2, "this") || text.Is(i + 3, "report")) || text.Is(i + 1, "reporting"))) return new(first, i);
            bool credited = i <= first + 2 && (text.Is(i, "reporting") || text.Is(i, "writing")) || text.Is(i, "published") && (i <= first + 2 || text.Is(i - 1, "first") || text.Is(i - 1, "originally"));
            if (credited && text.Is(i + 1, "by") && i + 2 < end) return new(i + 2, NamesEnd(text, i + 2, end));
        }
        return new(-1, -1);
    }
}
