using System.Buffers;
using Whence.Claims;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Tells by the title before a name whether the person speaks for a body: “Union secretary Tor Vang” for the metal workers' union, “Foreign Minister Terhane” for the Foreign Ministry.</summary>
internal static class OfficeTitle
{
    /// <summary>Words of a title at most.</summary>
    private const int MaxWords = 4;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:\n\"“”"), Ends = SearchValues.Create(".;:\n\"“”");

    private static readonly WordSet Offices = new("secretary minister chief head chairman chairwoman president director spokesman spokeswoman spokesperson boss leader official officer chair");

    private static readonly WordSet Openers = new($"the its their a an but and so then while when as after before also however {DayNames.Weekdays}");

    private static readonly WordSet TownHalls = new("hall municipality");

    /// <summary>Whether the title is an office of the body. “Party leader Vang” is of no party with a name, of which there may be several.</summary>
    /// <param name="near">What stands about the name.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="body">The words of the body's name.</param>
    public static bool SpeaksFor(string near, string name, string[] body)
    {
        int at = near.IndexOf(name, StringComparison.Ordinal);
        if (at <= 0 || body.Length == 0) return false;
        int start = near.AsSpan(0, at).LastIndexOfAny(Stops) + 1;
        string[] title = near[start..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (title.Length == 0 || title.Length > MaxWords) return false;
        // “Mayor Lasker” and “The mayor of Thornach, Bruno Lasker” speak for the town hall.
        if (title[^1].Equals("mayor", StringComparison.OrdinalIgnoreCase)) return Array.Exists(body, static word => TownHalls.Has(word));
        if (!Offices.Has(title[^1])) return false;
        bool named = false;
        for (int i = title.Length - 2; i >= 0; i--)
        {
            int place = Array.FindIndex(body, own => own.Equals(title[i], StringComparison.OrdinalIgnoreCase));
            // “On Monday Union secretary”: what opens the sentence belongs to no title.
            if (place < 0) return named && Openers.Has(title[i]);
            named |= place < body.Length - 1 || !Array.Exists(body, static own => char.IsUpper(own[0]));
        }
        return named;
    }

    /// <summary>“Dr Ines Falk of the district hospital”, “the head of the district hospital, Ines Falk”: all words of the body but one, and two at least, stand in the title or behind the name.</summary>
    public static bool IsOf(string near, string name, string[] body)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        int at = near.IndexOf(name, StringComparison.Ordinal), end = at < 0 ? -1 : at + name.Length;
        if (at < 0) (at, end) = (near.IndexOf(last, StringComparison.Ordinal), near.IndexOf(last, StringComparison.Ordinal) + last.Length);
        if (at < 0) return false;
        int start = near.AsSpan(0, at).LastIndexOfAny(Ends) + 1;
        ReadOnlySpan<char> title = near.AsSpan(start..at), behind = near.AsSpan(end);
        behind = behind.StartsWith(" of ") || behind.StartsWith(" from ") || behind.StartsWith(" at ") || behind.StartsWith(", ") ? behind[1..] : default;
        int stop = behind.Length > 2 ? behind[2..].IndexOfAny(Stops) : -1;
        if (stop >= 0) behind = behind[..(stop + 2)];
        int found = 0;
        foreach (string word in body) if (title.Contains(word, StringComparison.OrdinalIgnoreCase) || behind.Contains(word, StringComparison.OrdinalIgnoreCase)) found++;
        return found >= Math.Max(2, body.Length - 1);
    }
}
