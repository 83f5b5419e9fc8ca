using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Tells whether a report brings a person in by an office alone, so that the person speaks for the body of which it tells: “chief executive Berit Saxvold”, “Ladina Spescha, the prefect”.</summary>
internal static class OfficeHolder
{
    private const int Before = 3, Behind = 4;

    private static readonly WordSet Offices = new(
        "executive spokesman spokeswoman spokesperson speaker director chairman chairwoman chair president chief head boss minister secretary prefect governor mayor commissioner manager rector principal superintendent rector dean bishop ceo");

    private static readonly char[] Blanks = [' ', '\n'];

    /// <summary>Whether somebody is.</summary>
    /// <param name="text">The report.</param>
    /// <param name="name">The person's name.</param>
    public static bool Is(string text, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length < 3) return false;
        for (int at = text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = text.IndexOf(last, at + last.Length, StringComparison.Ordinal))
        {
            if (Precedes(text.AsSpan(0, at)) || Follows(text.AsSpan(at + last.Length))) return true;
        }
        return false;
    }

    /// <summary>“trade minister Balin”: nothing but names stands between the office and the last name.</summary>
    private static bool Precedes(ReadOnlySpan<char> before)
    {
        for (int i = 0; i < Before; i++)
        {
            before = before.TrimEnd(Blanks);
            int start = before.LastIndexOfAny(Blanks) + 1;
            ReadOnlySpan<char> word = before[start..];
            if (word.IsEmpty || word[^1] is ',' or '.' or ';' or ':') return false;
            if (Offices.Has(word)) return true;
            if (!char.IsUpper(word[0])) return false;
            before = before[..start];
        }
        return false;
    }

    /// <summary>“Spescha, the prefect, said”; whose office is said with a name of its own is somebody else’s: “Engstad, head of the Controllers’ Association”.</summary>
    private static bool Follows(ReadOnlySpan<char> behind)
    {
        if (!behind.StartsWith(", ")) return false;
        behind = behind[2..];
        bool holds = false;
        for (int i = 0; i < Behind && !behind.IsEmpty; i++)
        {
            int end = behind.IndexOfAny(Blanks);
            ReadOnlySpan<char> word = end < 0 ? behind : behind[..end];
            bool ends = word.Length > 0 && word[^1] is ',' or '.' or ';';
            word = word.TrimEnd(",.;");
            if (holds && word.SequenceEqual("of")) return false;
            holds |= Offices.Has(word);
            if (ends || end < 0) return holds;
            behind = behind[(end + 1)..];
        }
        return holds;
    }
}
