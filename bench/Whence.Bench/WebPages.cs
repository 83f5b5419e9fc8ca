using System.Net;
using System.Text.RegularExpressions;

namespace Whence.Bench;

/// <summary>Pages of every kind of the web app, as their links are met from the lists on, with searches and checks made out of the titles and claims that are met.</summary>
internal static partial class WebPages
{
    /// <summary>Pages of a kind that are asked for, at most and at least: what has fewer addresses is asked for again.</summary>
    private const int MaxPages = 400, MinPages = 120;

    private static readonly string[] Lists = ["/", "/?order=disputed", "/reports", "/speakers"];

    /// <summary>The kinds, each with its addresses.</summary>
    public static async Task<IReadOnlyList<(string Kind, List<string> Pages)>> FindAsync(HttpClient client)
    {
        Dictionary<string, List<string>> kinds = new(StringComparer.Ordinal);
        List<string> claims = [], titles = [];
        Queue<string> open = new(Lists);
        HashSet<string> seen = [.. Lists];
        for (int read = 0; read < 2_000 && open.TryDequeue(out string? path); read++)
        {
            string kind = Kind(path);
            if (!kinds.TryGetValue(kind, out List<string>? pages)) kinds.Add(kind, pages = []);
            if (pages.Count == MaxPages) continue;
            pages.Add(path);
            // What is only shown needs no look at its links: there are enough.
            if (pages.Count > 150) continue;
            string page = await client.GetStringAsync(path).ConfigureAwait(false);
            if (kind is "claim" or "story" && Heading().Match(page) is { Success: true } heading) (kind == "claim" ? claims : titles).Add(WebUtility.HtmlDecode(heading.Groups[1].Value));
            foreach (Match link in Links().Matches(page))
            {
                string to = WebUtility.HtmlDecode(link.Groups[1].Value.Split('#')[0]);
                if (!to.EndsWith(".css", StringComparison.Ordinal) && to != "/trace.html" && seen.Add(to)) open.Enqueue(to);
            }
        }
        kinds["search"] = [.. titles.Take(120).SelectMany(Searches)];
        kinds["check"] = [.. claims.Take(200).Select(claim => "/check?claim=" + Uri.EscapeDataString(claim))];
        return [.. kinds.Where(kind => kind.Key.Length > 0).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, Often(kind.Value)))];
    }

    // One word, all words of a phrase, either of two, a beginning among the denials, the newest of a kind.
    private static IEnumerable<string> Searches(string title, int number)
    {
        string[] words = [.. title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsLetter))];
        if (words.Length < 3) yield break;
        yield return "/search?q=" + words[0];
        string of = (number % 4) switch
        {
            0 => $"q={Uri.EscapeDataString($"{words[0]} {words[1]}")}&kind=report",
            1 => $"q={Uri.EscapeDataString($"{words[1]} OR {words[2]}")}",
            2 => $"q={words[2][..3]}*&stance=denies",
            _ => $"q={Uri.EscapeDataString($"\"{words[0]} {words[1]}\" OR \"said on\" -{words[2]}")}",
        };
        yield return "/search?" + of;
    }

    private static List<string> Often(List<string> pages)
    {
        List<string> all = [.. pages];
        while (all.Count > 0 && all.Count < MinPages) all.AddRange(pages.Take(MinPages - all.Count));
        return all;
    }

    private static string Kind(string path)
    {
        string[] parts = path.Split('?')[0].Split('/');
        return (parts[1], parts.Length) switch
        {
            ("", _) => "stories",
            ("stories", > 2) => "story",
            ("claims", _) => "claim",
            ("series", _) => "series, one",
            ("reports", 2) => "reports",
            ("reports", 3) => "report",
            ("reports", _) => "two reports",
            ("speakers", 2) => "speakers",
            ("speakers", _) => "speaker",
            ("search" or "check", _) => "",
            (var other, _) => other,
        };
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex Heading();
}
