using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Reads by what short name an outlet calls itself: “(NSW) -” behind place and day in reports of the Norrsund Wire, “he told Aftenklokken” in Aftenklokken International.</summary>
internal static class OutletSign
{
    /// <summary>A dateline ends within so many characters of the start of a line.</summary>
    private const int Reach = 60;

    private const int MaxLines = 3;
    private const int MaxLength = 16;

    /// <summary>The short name of an outlet in one of its reports; null where the report has none, or signs with one that is another's: a paper prints an agency's report with the agency's sign.</summary>
    public static string? Of(Document document)
    {
        if (string.IsNullOrWhiteSpace(document.Outlet)) return null;
        string text = document.Text;
        for (int line = 0, start = 0; line < MaxLines && start < text.Length; line++)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            int open = text.IndexOf('(', start, Math.Min(Reach, end - start));
            int close = open < 0 ? -1 : text.IndexOf(')', open, Math.Min(MaxLength + 2, end - open));
            if (close > open + 2 && close + 2 < end && text[close + 1] == ' ' && text[close + 2] is '-' or '–' or '—')
            {
                string sign = text[(open + 1)..close];
                return Fits(sign, document.Outlet) ? sign : null;
            }
            start = end + 1;
        }
        return InText(text, document.Outlet);
    }

    /// <summary>The first word of the name where the report has it as whom somebody told.</summary>
    private static string? InText(string text, string name)
    {
        int blank = name.IndexOf(' ');
        if (blank < 4) return null;
        foreach (string told in (ReadOnlySpan<string>)["told ", "tells "])
        {
            string written = told + name[..blank];
            int at = text.IndexOf(written, StringComparison.Ordinal), end = at + written.Length;
            if (at >= 0 && (end == text.Length || (!char.IsLetter(text[end]) && !(end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))))) return name[..blank];
        }
        return null;
    }

    /// <summary>Whether a sign is a word of a name, or its letters stand in the name in order: N, S and W in “Norrsund Wire”.</summary>
    private static bool Fits(string sign, string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, word => word.Equals(sign, StringComparison.OrdinalIgnoreCase) && !PressNames.Looks(word))) return true;
        if (!sign.All(char.IsUpper)) return name.StartsWith(sign + " ", StringComparison.OrdinalIgnoreCase) || Attributions.Chains.OutletNames.IsBlend(sign, name);
        ReadOnlySpan<char> own = Mentions.Listing.OutletLookup.WithoutArticle(name);
        if (own.Length == 0 || char.ToUpperInvariant(own[0]) != sign[0] || (Attributions.Chains.OutletNames.AreKnownInitials(sign) && !Attributions.Chains.OutletNames.AreSame(sign, name))) return false;
        foreach (char letter in sign)
        {
            int at = own.IndexOfAny(char.ToUpperInvariant(letter), char.ToLowerInvariant(letter));
            if (at < 0) return false;
            own = own[(at + 1)..];
        }
        return true;
    }
}
