using System.Buffers;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report says that it corrects or takes up an earlier one of the same outlet.</summary>
internal static class RevisionCue
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
    [
        "correction", "corrects ", "corrected", "clarification", "previous version", "earlier version", "we reported", "in our report", "our report of", "our article",
        "we said that", "this article has been", "an article of", "a previous report", "we stand by our report", "has been amended", "was amended", "updates to",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that say so, in the title's or the text's first lines or anywhere for a plain cue; null where there are none.</summary>
    public static TextSpan? Find(StoryTrace story, int reading)
    {
        string text = story.Readings[reading].Document.Text;
        for (int from = 0; from < text.Length;)
        {
            int found = text.AsSpan(from).IndexOfAny(Cues);
            if (found < 0) return null;
            int at = from + found;
            // The appeal at the foot, “to suggest a correction”, is no correction.
            if (at <= text.Length * 3 / 4 || !text.AsSpan(Math.Max(0, at - 40), Math.Min(40, at)).Contains("suggest", StringComparison.OrdinalIgnoreCase)) return Sentence(text, at);
            from = at + 1;
        }
        return null;
    }

    private static TextSpan Sentence(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && text[start - 1] is not ('\n' or '.' or '!' or '?')) start--;
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        while (end < text.Length && text[end] is not ('\n' or '.' or '!' or '?')) end++;
        return new(start, Math.Max(end, at + 1));
    }
}
