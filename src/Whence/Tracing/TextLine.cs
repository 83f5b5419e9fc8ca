using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds the sentence around a place, within its line.</summary>
internal static class TextLine
{
    /// <summary>From the last full stop or line break before a place to the next one behind it.</summary>
    public static TextSpan Around(string text, int at, int length)
    {
        int start = at, end = at + length;
        while (start > 0 && text[start - 1] != '\n' && !(text[start - 1] is '.' or '!' or '?' && start < text.Length && char.IsWhiteSpace(text[start]))) start--;
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        while (end < text.Length && text[end] != '\n' && !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || text[end + 1] is '"' or '”'))) end++;
        return new(start, end);
    }
}
