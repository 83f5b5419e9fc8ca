using Whence.Pages;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>A trace that is too large for one file.</summary>
public sealed class ReportFolderTests(Chromium chromium) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Its_pages_lead_to_each_other_and_every_link_has_its_target()
    {
        TraceResult trace = new Tracer().Trace(Readings.Sample.Value);
        ReportOptions options = new() { Title = "Large", MaxFullDocuments = 3 };
        ReportFolder.IsNeeded(trace, options).ShouldBeTrue();
        Directory.CreateDirectory(Path.Combine(_folder, "large-pages"));
        Uri contents = new(Path.Combine(_folder, "large.html"));
        await using (StreamWriter writer = new(contents.LocalPath))
            await ReportFolder.WriteAsync(trace, writer, "large-pages", name => new StreamWriter(Path.Combine(_folder, "large-pages", name)), options, TestContext.Current.CancellationToken);
        await using Visit visit = await chromium.OpenAsync(width: 360);
        Queue<string> open = new([contents.AbsoluteUri]);
        Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
        List<string> links = [];
        while (open.TryDequeue(out string? page))
        {
            if (ids.ContainsKey(page)) continue;
            await visit.GoAsync(new(page));
            ids[page] = [.. await visit.AskAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)")];
            (await AccessChecks.RunAsync(visit)).ShouldBeEmpty(page);
            (await visit.AskAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360, page);
            foreach (string link in await visit.AskAsync<string[]>("[...document.querySelectorAll('a')].map(a => new URL(a.getAttribute('href'), document.baseURI).href).filter(h => h.startsWith('file:'))"))
            {
                links.Add(link);
                open.Enqueue(link.Split('#')[0]);
            }
        }
        ids.Count.ShouldBe(1 + Directory.GetFiles(Path.Combine(_folder, "large-pages")).Length);
        links.Where(link => link.Contains('#', StringComparison.Ordinal) && !ids[link.Split('#')[0]].Contains(link.Split('#')[1])).ShouldBeEmpty();
        ids.Values.Sum(page => page.Count(id => trace.Documents.Keys.Any(document => id == "r-" + document))).ShouldBe(trace.Documents.Count);
        visit.Flaws.ShouldBeEmpty();
    }
}
