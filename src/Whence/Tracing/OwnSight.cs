using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds near a place where a report shows that its outlet saw a document, picture or message itself.</summary>
internal static class OwnSight
{
    private const int Reach = 420;

    private static readonly string[] Cues =
    [
        "we downloaded", "we saw", "we have seen", "has seen", "have seen", "had seen", "reviewed by", "seen by", "obtained by", "has obtained", "we obtained", "shown to us", "showed us",
        "has found", "we found", "our reporter", "our team", "viewed by", "examined by", "shared with", "we counted", "we reviewed",
    ];

    /// <summary>The words that show it, no further than a few sentences from the place; null where there are none.</summary>
    public static TextSpan? Find(string text, TextSpan place)
    {
        int from = Math.Max(0, place.Start - Reach), until = Math.Min(text.Length, place.End + Reach);
        foreach (string cue in Cues)
        {
            int at = text.AsSpan(from, until - from).IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            int start = from + at;
            // “has not seen such a letter” shows the opposite.
            ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 12), Math.Min(12, start));
            if (before.Contains("not", StringComparison.OrdinalIgnoreCase) || before.Contains("n't", StringComparison.Ordinal)) continue;
            return new(start, start + cue.Length);
        }
        return null;
    }
}
