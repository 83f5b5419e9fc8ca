using Whence.Pages.Components;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>Writes a trace as one page without any outside resource.</summary>
public static class ReportFile
{
    /// <summary>Writes the whole page. The same trace gives the same bytes.</summary>
    /// <param name="trace">What is shown.</param>
    /// <param name="output">Where it is written; left open.</param>
    /// <param name="options">What the page says of itself.</param>
    /// <param name="cancellation">Ends the work before the page is written.</param>
    public static async Task WriteAsync(TraceResult trace, TextWriter output, ReportOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        await using PageRenderer renderer = new();
        await renderer.WriteAsync<ReportPage>(output, (nameof(ReportPage.View), new TraceView(trace, options))).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
