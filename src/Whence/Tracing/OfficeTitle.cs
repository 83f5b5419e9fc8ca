using System.Buffers;
using Whence.Claims;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Tells by what stands before and behind a name whether the person speaks for a body: “Union secretary Tor Vang” for the dockers' union, “Foreign Minister Terhane” for the Foreign Ministry, “Dr Ines Falk of the district hospital” for that.</summary>
internal static class OfficeTitle
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:\n\"“”"), Ends = SearchValues.Create(".;:\n\"“”");

    private static readonly WordSet Offices = new("secretary chief head chairman chairwoman president director spokesman spokeswoman spokesperson boss leader official officer chair");

    /// <summary>What opens a sentence before a title and belongs to none: “On Monday Union secretary”, but not “Harbour union secretary”.</summary>
    private static readonly WordSet Openers = new($"the its their a an but and so then while when as after before also however {DayNames.Weekdays}");

    private static readonly WordSet Ministers = new("minister secretary"), Ministries = new("ministry department");

    private static readonly WordSet TownHalls = new("hall municipality town city");

    /// <summary>Whether the title right before the name is an office of the body. “Party leader Vang” is of no party with a name, of which there may be several.</summary>
    /// <param name="near">What stands about the name.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="body">The words of the body's name.</param>
    public static bool SpeaksFor(string near, string name, string[] body)
    {
        int at = near.IndexOf(name, StringComparison.Ordinal);
        if (at <= 0 || body.Length == 0) return false;
        string[] title = near[(near.AsSpan(0, at).LastIndexOfAny(Stops) + 1)..at].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (IsTownHall(body)) return IsMayor(near, at, title, body);
        if (title.Length < 2) return false;
        if (Ministers.Has(title[^1]) && Array.Exists(body, static word => Ministries.Has(word))) return IsMinistry(title, body);
        // The noun of a body without a name: “dockers' union”, not “Red Union”.
        return Offices.Has(title[^1]) && body.Length > 1 && BodyWords.Has(body[^1]) && title[^2].Equals(body[^1], StringComparison.OrdinalIgnoreCase) && !Array.Exists(body, static word => char.IsUpper(word[0]))
            && (title.Length == 2 || Openers.Has(title[^3]));
    }

    /// <summary>All that the name of the ministry says besides stands before “Minister”.</summary>
    private static bool IsMinistry(string[] title, string[] body)
    {
        string[] portfolio = [.. body.Where(static word => !Ministries.Has(word))];
        return portfolio.Length > 0 && title.Length > portfolio.Length && Array.TrueForAll(portfolio, word => title.AsSpan()[^(portfolio.Length + 1)..^1].Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsTownHall(string[] body) =>
        Array.Exists(body, static word => word.Equals("municipality", StringComparison.OrdinalIgnoreCase)) || (body.Length > 1 && TownHalls.Has(body[0]) && body[1].Equals("hall", StringComparison.OrdinalIgnoreCase)) || (body.Length > 1 && body[^1].Equals("hall", StringComparison.OrdinalIgnoreCase) && TownHalls.Has(body[^2]));

    /// <summary>“Mayor Lasker”, “the mayor of Thornach, Bruno Lasker”: the place of the town hall has to stand there where it has one.</summary>
    private static bool IsMayor(string near, int at, string[] title, string[] body)
    {
        string[] place = [.. body.Where(static word => !TownHalls.Has(word))];
        ReadOnlySpan<char> before = near.AsSpan((near.AsSpan(0, at).LastIndexOfAny(Ends) + 1)..at);
        bool bare = title.Length > 0 && title[^1].Equals("mayor", StringComparison.OrdinalIgnoreCase) && (title.Length == 1 || !title[^2].Equals("former", StringComparison.OrdinalIgnoreCase));
        bool placed = before.Contains("mayor of ", StringComparison.OrdinalIgnoreCase) && !before.Contains("former", StringComparison.OrdinalIgnoreCase);
        if (!bare && !placed) return false;
        foreach (string word in place) if (!PersonText.HasWord(near, word)) return false;
        return true;
    }

    /// <summary>“Dr Ines Falk of the district hospital”, “the head of the district hospital, Ines Falk”: all words of the body but one, and two at least, stand behind “of”, “from” or “at” in the title, or behind the name.</summary>
    public static bool IsOf(string near, string name, string[] body)
    {
        int at = near.IndexOf(name, StringComparison.Ordinal), end = at + name.Length;
        if (at < 0)
        {
            string last = name[(name.LastIndexOf(' ') + 1)..];
            at = near.IndexOf(last, StringComparison.Ordinal);
            end = at + last.Length;
        }
        if (at < 0) return false;
        ReadOnlySpan<char> title = Belonging(near.AsSpan((near.AsSpan(0, at).LastIndexOfAny(Ends) + 1)..at)), behind = near.AsSpan(end);
        behind = behind.StartsWith(" of ") || behind.StartsWith(" from ") || behind.StartsWith(" at ") || behind.StartsWith(", ") ? behind[1..] : default;
        int stop = behind.Length > 2 ? behind[2..].IndexOfAny(Stops) : -1;
        if (stop >= 0) behind = behind[..(stop + 2)];
        int found = 0;
        foreach (string word in body) if (PersonText.HasWord(title, word) || PersonText.HasWord(behind, word)) found++;
        return found >= Math.Max(2, body.Length - 1);
    }

    /// <summary>What stands behind the last “of”, “from” or “at” of a title, as far as no verb of its own can stand there: to the name, or to one comma before it.</summary>
    private static ReadOnlySpan<char> Belonging(ReadOnlySpan<char> title)
    {
        title = title.TrimEnd();
        if (title is [.., ',']) title = title[..^1];
        int from = Math.Max(title.LastIndexOf(" of "), Math.Max(title.LastIndexOf(" from "), title.LastIndexOf(" at ")));
        return from < 0 || title[from..].Contains(',') ? default : title[from..];
    }
}
