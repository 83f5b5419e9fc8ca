using System.Net;
using System.Text.RegularExpressions;

namespace Whence.Bench;

/// <summary>Pages of every kind of the web app, as their links are met from the lists on, with searches and checks made out of the claims that are met.</summary>
internal static partial class WebPages
{
    /// <summary>Pages of a kind that are measured, at most and at least: what has fewer addresses is asked for again.</summary>
    private const int MaxPages = 400, MinPages = 120;

    /// <summary>Pages of a kind that are read for their links, and to let the program run itself in. They are not measured where there are enough others.</summary>
    private const int Read = 60;

    private static readonly string[] Lists = ["/", "/?order=disputed", "/reports", "/speakers", "/add", "/decisions"];

    /// <summary>The kinds, each with its addresses.</summary>
    public static async Task<IReadOnlyList<(string Kind, List<string> Pages)>> FindAsync(HttpClient client)
    {
        Dictionary<string, (List<string> Read, List<string> Other)> kinds = new(StringComparer.Ordinal);
        List<string> claims = [], pairs = [];
        Queue<string> open = new(Lists);
        HashSet<string> seen = [.. Lists];
        while (open.TryDequeue(out string? path))
        {
            string kind = Kind(path);
            if (kind.Length == 0) continue;
            if (!kinds.TryGetValue(kind, out var pages)) kinds.Add(kind, pages = ([], []));
            if (pages.Read.Count == Read)
            {
                if (pages.Other.Count < MaxPages) pages.Other.Add(path);
                continue;
            }
            pages.Read.Add(path);
            string page = await client.GetStringAsync(path).ConfigureAwait(false);
            if (kind == "story" && Reports().Matches(page).Select(report => report.Groups[1].Value).Distinct().Take(2).ToList() is [{ } first, { } second]) pairs.Add($"/reports/{first}/beside?other={second}");
            if (kind == "story") claims.AddRange(Wordings().Matches(page).Select(wording => WebUtility.HtmlDecode(wording.Groups[1].Value)));
            foreach (Match link in Links().Matches(page))
            {
                string to = WebUtility.HtmlDecode(link.Groups[1].Value.Split('#')[0].Split("?at=")[0]);
                if (!to.EndsWith(".css", StringComparison.Ordinal) && to != "/trace.html" && seen.Add(to)) open.Enqueue(to);
            }
        }
        List<(string Kind, List<string> Pages)> all = [.. kinds.Select(kind => (kind.Key, kind.Value.Other.Count >= MinPages ? kind.Value.Other : [.. kind.Value.Read, .. kind.Value.Other]))];
        all.Add(("two reports", pairs));
        all.Add(("search", [.. claims.Select(Search).OfType<string>()]));
        all.Add(("check", [.. claims.Select(claim => "/check?claim=" + Uri.EscapeDataString(claim))]));
        foreach ((string kind, List<string> pages) in all)
        {
            if (kind is "search" or "check")
            {
                foreach (string path in pages.Take(Read)) await client.GetStringAsync(path).ConfigureAwait(false);
                pages.RemoveRange(0, Math.Min(Read, pages.Count));
            }
            if (pages.Count > MaxPages) pages.RemoveRange(MaxPages, pages.Count - MaxPages);
            for (int i = 0; pages.Count < MinPages; i++) pages.Add(pages[i]);
        }
        return [.. all.OrderBy(kind => kind.Kind, StringComparer.Ordinal)];
    }

    // One word; all of two, among reports; either of two; a beginning, among the denials; a phrase or another, without a third.
    private static string? Search(string claim, int number)
    {
        string[] words = [.. claim.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsLetter))];
        if (words.Length < 3) return null;
        return "/search?" + (number % 5) switch
        {
            0 => "q=" + words[0],
            1 => $"q={Uri.EscapeDataString($"{words[0]} {words[1]}")}&kind=report",
            2 => $"q={Uri.EscapeDataString($"{words[1]} OR {words[2]}")}",
            3 => $"q={words[2][..3]}*&stance=denies",
            _ => $"q={Uri.EscapeDataString($"\"{words[0]} {words[1]}\" OR \"said on\" -{words[2]}")}",
        };
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
            ("speakers", 2) => "speakers",
            ("speakers", _) => "speaker",
            ("add" or "decisions", 2) => parts[1],
            _ => "",
        };
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("href=\"/reports/([^\"#/?]*)[\"#?]")]
    private static partial Regex Reports();

    [GeneratedRegex("<h3[^>]*><a href=\"/claims/[^\"]*\">([^<]*)</a>")]
    private static partial Regex Wordings();
}
