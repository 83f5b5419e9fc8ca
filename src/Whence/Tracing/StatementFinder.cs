using Whence.Claims;
using Whence.Mentions.Listing;

namespace Whence.Tracing;

/// <summary>Tells statements of a body (“Ministry of Defence of Veltia”, a company’s newsroom) from reports of an outlet.</summary>
internal static class StatementFinder
{
    private static readonly WordSet Press = new($"{PressNouns.InNames} broadcasting bulletin reporter");

    // These are outlets only where the name ends with them: “Border Watch”, but not the “River Watch Mission”.
    private static readonly WordSet PressEnds = new("mirror star sun mail guardian independent echo record standard express review watch today report");

    /// <summary>“City of Corvik” publishes what the city says.</summary>
    private static readonly string[] Paths = ["/press", "/statement", "/newsroom", "/media/", "/release", "/notice", "/announcement", "/communique", "/declaration", "//press.", "/investor", "/faq", "/spokes", "/readout", "/order"];

    private static readonly WordSet Kinds = new($"{PressNouns.Outlets} {PressNouns.Papers} {PressNouns.Ambiguous} network outlet journal monthly periodical");

    /// <summary>Whether a reading is a statement.</summary>
    public static bool IsStatement(StoryTrace story, int reading)
    {
        if (story.Outlets[reading] is not { } outlet) return false;
        string[] words = outlet.Words;
        for (int i = 0; i < words.Length; i++)
        {
            if (Press.Has(words[i]) && !IsAuthority(words, i)) return false;
        }
        if (words.Length > 0 && PressEnds.Has(words[^1])) return false;
        int score = 0;
        foreach (string word in words)
        {
            if (BodyWords.Has(word)) score += 2;
        }
        if (Enumerable.Range(0, words.Length).Any(i => IsAuthority(words, i))) score += 2;
        if (words.Length > 2 && words[1].Equals("of", StringComparison.OrdinalIgnoreCase) && BodyWords.Territories.Has(words[0])) score += 2;
        string url = story.Readings[reading].Document.Url ?? "";
        foreach (string path in Paths)
        {
            if (url.Contains(path, StringComparison.OrdinalIgnoreCase)) score++;
        }
        if (score < 2) score += StatementWords.Score(story.Readings[reading].Document.Text, outlet);
        if (score >= 2) return true;
        if (score == 0) return false;
        // Others let it speak as one who takes part, not as an outlet that reports: “our” alone is said by magazines and parties alike.
        int speaks = 0;
        for (int d = 0; d < story.Readings.Length; d++)
        {
            if (d == reading || story.SameOutlet(d, reading) || story.Groups.Story.IsCopy(d)) continue;
            if (IsCalledOutlet(story.Readings[d].Document.Text, outlet.Bare)) return false;
            foreach (Proposition proposition in story.Readings[d].Propositions)
            {
                if (proposition.Voice is { Chain: { Length: > 1 } chain } && outlet.IsMeantBy(chain[^1].Name)) return false;
                if (proposition.Voice is { IsOutlet: false, Source: { } source, Chain.Length: 1 } && outlet.IsMeantBy(source)) speaks++;
            }
        }
        return speaks >= 1 && score >= 1;
    }

    /// <summary>“Agency for Agricultural Payments” is a body, “Agency for News” and “Sund Agency” are none.</summary>
    private static bool IsAuthority(string[] words, int at) =>
        words[at].Equals("agency", StringComparison.OrdinalIgnoreCase) && at + 2 < words.Length && words[at + 1] is "for" or "of" or "on" && !words.Skip(at + 2).Any(static word => Press.Has(word));

    // “the trade journal Rope & Tide”, “the website Harl Watch”
    private static bool IsCalledOutlet(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd(" \n\"“„«");
            if (before.EndsWith(" The", StringComparison.OrdinalIgnoreCase)) before = before[..^4];
            if (Kinds.Has(before[(before.LastIndexOfAny(" \n") + 1)..])) return true;
        }
        return false;
    }

    /// <summary>The outlet that a source phrase says it is: Bollard of “Bollard, a weekly for shipowners”; null where it says no such thing.</summary>
    public static string? OutletIn(string source)
    {
        int comma = source.IndexOf(", a", StringComparison.Ordinal);
        if (comma < 2 || !char.IsUpper(source[0])) return null;
        string[] words = source[(comma + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] is not ("a" or "an")) return null;
        // The kind is the head: “a shipping newsletter”, but not “a network operator”.
        int end = Array.FindIndex(words, static word => word is "for" or "of" or "in" or "from" or "that" or "which" || word.EndsWith(','));
        string head = words[end < 0 ? ^1 : words[end].EndsWith(',') ? end : end - 1].TrimEnd(',');
        return Publications.Has(head) ? source[..comma] : null;
    }

    // An agency, a station or a channel may be something else.
    private static readonly WordSet Publications = new($"{PressNouns.Outlets} {PressNouns.Papers} monthly periodical");
}
