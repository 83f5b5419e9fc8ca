using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Whence.Pages;

/// <summary>Renders components as whole pages. Not for several threads at once.</summary>
internal sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    /// <summary>Writes a page; the writer is left open.</summary>
    public async Task WriteAsync<TPage>(TextWriter output, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        // One renderer a page: it holds on to all that it rendered.
        await using HtmlRenderer renderer = new(_services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, pair => pair.Value))).ConfigureAwait(true);
            await output.WriteAsync("<!doctype html>\n").ConfigureAwait(true);
            root.WriteHtmlTo(output);
        }).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
