namespace Whence.Web.Tests;

/// <summary>Follows the links of an app from its first page.</summary>
internal static class Crawl
{
    /// <summary>Visits every page that can be reached, up to a number, and looks at each.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(Visit visit, Uri home, int maxPages, Func<string, Task> look)
    {
        Queue<string> open = new(["/"]);
        HashSet<string> seen = new(["/"], StringComparer.Ordinal);
        List<string> visited = [];
        while (visited.Count < maxPages && open.TryDequeue(out string? path))
        {
            int status = await visit.GoAsync(new(home, path));
            status.ShouldBe(200, path);
            visited.Add(path);
            await look(path);
            foreach (string link in await visit.AskAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + (a.search.startsWith('?at=') ? '' : a.search))"))
                if (seen.Add(link)) open.Enqueue(link);
        }
        return visited;
    }

    /// <summary>One page of each kind, and one that is not there: the first of each that is linked from the first pages.</summary>
    public static async Task<IReadOnlyCollection<string>> KindsAsync(Uri home)
    {
        using HttpClient client = new() { BaseAddress = home };
        Dictionary<string, string> kinds = new(StringComparer.Ordinal) { ["none"] = "/none" };
        Queue<string> open = new(["/"]);
        HashSet<string> seen = new(["/"], StringComparer.Ordinal);
        for (int visited = 0; visited < 40 && open.TryDequeue(out string? path); visited++)
        {
            string page = await client.GetStringAsync(path);
            kinds.TryAdd(path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : path.Split('?')[0] + (path.Contains('?', StringComparison.Ordinal) ? "?" : ""), path);
            foreach (string link in Links(page))
                if (seen.Add(link)) open.Enqueue(link);
        }
        return kinds.Values;
    }

    /// <summary>The addresses within the app that a page links to, without places in reports.</summary>
    public static IEnumerable<string> Links(string html) =>
        html.Split("href=\"").Skip(1).Select(part => System.Net.WebUtility.HtmlDecode(part[..part.IndexOf('"', StringComparison.Ordinal)].Split('#')[0].Split("?at=")[0]))
            .Where(link => link.StartsWith('/') && !link.EndsWith(".css", StringComparison.Ordinal)).Distinct();
}
