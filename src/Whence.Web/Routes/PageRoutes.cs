using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whence.Web.Views;

namespace Whence.Web.Routes;

/// <summary>The pages that only show.</summary>
internal sealed class PageRoutes(Workbench bench, Frame frame, PageWriter writer)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", Overview);
        app.MapGet("/reports", context => Show<ReportsPage>(context, ("Page", Asked.Page(context))));
        app.MapGet("/stories/{key}", Story);
        app.MapGet("/claims/{key}", Claim);
        app.MapGet("/series/{key}", Series);
        app.MapGet("/reports/{key}", Report);
        app.MapGet(frame.StyleSheet, Style);
        app.MapFallback(Missing);
    }

    private Task Overview(HttpContext context) =>
        Show<OverviewPage>(context, ("ByDispute", Asked.Word(context, "order") == "disputed"), ("Page", Asked.Page(context)));

    private Task Story(HttpContext context) =>
        bench.View.Story(Asked.Key(context)) is { } story ? Show<StoryPage>(context, ("Story", story), ("Page", Asked.Page(context))) : Missing(context);

    private Task Claim(HttpContext context) => bench.View.Claim(Asked.Key(context)) is { } claim ? Show<ClaimPage>(context, ("Claim", claim)) : Missing(context);

    private Task Series(HttpContext context) => bench.View.Series(Asked.Key(context)) is { } series ? Show<SeriesPage>(context, ("Series", series)) : Missing(context);

    private Task Report(HttpContext context) => bench.View.Report(Asked.Key(context)) is { } id ? Show<ReportViewPage>(context, ("Id", id)) : Missing(context);

    private static async Task Style(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        await context.Response.WriteAsync(AppStyle.Text, context.RequestAborted).ConfigureAwait(false);
    }

    private Task Missing(HttpContext context) =>
        writer.WriteAsync<MessagePage>(context, StatusCodes.Status404NotFound, ("Frame", frame), ("Title", "Not found"), ("Text", "Nothing is kept at this address."));

    private Task Show<TPage>(HttpContext context, params (string, object?)[] parameters)
        where TPage : IComponent => writer.WriteAsync<TPage>(context, StatusCodes.Status200OK, [("Frame", frame), ("App", bench.View), .. parameters]);
}
