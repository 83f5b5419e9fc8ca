using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>A line of a saved text, or a paragraph where lines were broken at a width, without white space at its ends.</summary>
internal readonly record struct TextLine(TextSpan Span, LineShape Shape)
{
    /// <summary>Cuts a text into its lines that are not blank.</summary>
    public static List<TextLine> Cut(string text)
    {
        var spans = new List<TextSpan>();
        var blankBefore = new List<bool>();
        bool blank = true;
        for (int start = 0; start <= text.Length;)
        {
            int end = start < text.Length ? text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029') : -1;
            end = end < 0 ? text.Length : start + end;
            int from = start, to = end;
            while (from < to && Spaces.IsSpace(text[from])) from++;
            while (to > from && Spaces.IsSpace(text[to - 1])) to--;
            if (to > from)
            {
                spans.Add(new(from, to));
                blankBefore.Add(blank);
                blank = false;
            }
            // A carriage return before a line feed does not make a blank line.
            else if (end >= text.Length || text[end] != '\n' || start == 0 || text[start - 1] != '\r') blank = true;
            start = end + 1;
        }
        bool wrapped = IsWrapped(text, spans, blankBefore);
        var lines = new List<TextLine>(spans.Count);
        for (int i = 0; i < spans.Count;)
        {
            int j = i + 1;
            if (wrapped)
                while (j < spans.Count && !blankBefore[j]) j++;
            var span = new TextSpan(spans[i].Start, spans[j - 1].End);
            lines.Add(new(span, LineShape.Of(span.In(text))));
            i = j;
        }
        return lines;
    }

    /// <summary>Whether lines were broken at a width: many lines follow without a blank one, of much the same length, and go on in small letters.</summary>
    private static bool IsWrapped(string text, List<TextSpan> spans, List<bool> blankBefore)
    {
        int joined = 0, goesOn = 0, longer = 0;
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i].Length > 110) longer++;
            if (blankBefore[i]) continue;
            joined++;
            if (char.IsLower(text[spans[i].Start]) && spans[i - 1].Length >= 40) goesOn++;
        }
        return joined >= 4 && goesOn * 3 >= joined && longer * 10 <= spans.Count;
    }
}
