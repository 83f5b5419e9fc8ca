using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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
    /// <param name="cancellation">Ends the work between two parts of the page.</param>
    public static async Task WriteAsync(TraceResult trace, TextWriter output, ReportOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        TraceView view = new(trace, options);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            cancellation.ThrowIfCancellationRequested();
            ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.View)] = view });
            var root = await renderer.RenderComponentAsync<ReportPage>(parameters).ConfigureAwait(true);
            cancellation.ThrowIfCancellationRequested();
            await output.WriteAsync("<!doctype html>\n").ConfigureAwait(true);
            root.WriteHtmlTo(output);
        }).ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
