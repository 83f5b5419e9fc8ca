using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Whence.Web;

/// <summary>Renders a component as a whole page and sends it. Threads share it.</summary>
internal sealed class PageWriter(IServiceProvider services)
{
    // Halves of surrogate pairs, which UTF-8 can't hold, become U+FFFD.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Sends a page.</summary>
    public async Task WriteAsync<TPage>(HttpContext context, int status, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        Dictionary<string, object?> all = new(StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
            all.Add(name, value);
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        byte[] page = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(all)).ConfigureAwait(true);
            using StringWriter text = new(new StringBuilder("<!doctype html>\n", 1 << 15), System.Globalization.CultureInfo.InvariantCulture);
            root.WriteHtmlTo(text);
            return Utf8.GetBytes(text.ToString());
        }).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(page, context.RequestAborted).ConfigureAwait(false);
    }
}
