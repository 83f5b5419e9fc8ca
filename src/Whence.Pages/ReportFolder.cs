using Whence.Pages.Components;
using Whence.Stories;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>Writes a large trace as a page of contents beside a folder of pages: one for each story, and some for the reports that stand alone.</summary>
public static class ReportFolder
{
    /// <summary>Whether a trace is too large for one file that still opens.</summary>
    public static bool IsNeeded(TraceResult trace, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(options);
        return trace.Documents.Count > options.MaxFullDocuments;
    }

    /// <summary>Writes the pages. The same trace gives the same bytes.</summary>
    /// <param name="trace">What is shown.</param>
    /// <param name="contents">Where the page of contents is written; left open.</param>
    /// <param name="folder">The name of the folder, beside the page of contents.</param>
    /// <param name="open">Opens a page of the folder by its name; it is closed when it is written.</param>
    /// <param name="options">What the pages say of themselves.</param>
    /// <param name="cancellation">Ends the work between two pages.</param>
    public static async Task WriteAsync(TraceResult trace, TextWriter contents, string folder, Func<string, TextWriter> open, ReportOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        FolderPlan plan = new(trace);
        ReportOptions full = options with { MaxFullDocuments = int.MaxValue };
        await using PageRenderer renderer = new();
        TraceView within = new(trace, full, new FolderLinks("", plan)), above = new(trace, full, new FolderLinks(Uri.EscapeDataString(folder) + "/", plan));
        foreach ((string name, List<Story> stories) in plan.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            await using TextWriter page = open(name);
            await renderer.WriteAsync<FolderPage>(page, (nameof(FolderPage.View), within), (nameof(FolderPage.Stories), stories)).ConfigureAwait(false);
        }
        await renderer.WriteAsync<ContentsPage>(contents, (nameof(ContentsPage.View), above)).ConfigureAwait(false);
        await contents.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
