using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whence.Pages;
using Whence.Pages.Comparing;
using Whence.Text;
using Whence.Web.Views;

namespace Whence.Web.Routes;

/// <summary>The pages that only show.</summary>
internal sealed class PageRoutes(Workbench bench, Frame frame, PageWriter writer)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/", Overview);
        app.MapPage("/reports", context => Show<ReportsPage>(context, ("Page", Asked.Page(context))));
        app.MapPage("/stories/{key}", Story);
        app.MapPage("/claims/{key}", Claim);
        app.MapPage("/series/{key}", Series);
        app.MapPage("/reports/{key}", Report);
        app.MapPage("/reports/{key}/beside", Beside);
        app.MapPage("/trace.html", File);
        app.MapPage(frame.StyleSheet, Style);
        app.MapFallback(Missing);
    }

    private Task Overview(HttpContext context) =>
        Show<OverviewPage>(context, ("ByDispute", Asked.Word(context, "order") == "disputed"), ("Page", Asked.Page(context)));

    private Task Story(HttpContext context) =>
        bench.View.Story(Asked.Key(context)) is { } story ? Show<StoryPage>(context, ("Story", story), ("Page", Asked.Page(context))) : Missing(context);

    private Task Claim(HttpContext context) => bench.View.Claim(Asked.Key(context)) is { } claim ? Show<ClaimPage>(context, ("Claim", claim)) : Gone(context, "claim");

    private Task Series(HttpContext context) => bench.View.Series(Asked.Key(context)) is { } series ? Show<SeriesPage>(context, ("Series", series)) : Gone(context, "series");

    private Task Report(HttpContext context)
    {
        AppView app = bench.View;
        if (app.Report(Asked.Key(context)) is not { } id) return Missing(context);
        TextSpan? place = Asked.Word(context, "at") is { Length: > 0 } at ? app.Place(app.View.Anchor(id) + "-" + at)?.Span : null;
        return Show<ReportViewPage>(context, ("Id", id), ("Found", bench.Findings.Of(app.View.Report(id))), ("Marks", context.Request.Query["marks"].OfType<string>().ToList()), ("Place", place));
    }

    // A claim or series that was read at a place, and is not read there any more.
    private Task Gone(HttpContext context, string what)
    {
        AppView app = bench.View;
        if (app.Place(Asked.Key(context)) is not { } place) return Missing(context);
        TextSpan[] sentences = [.. bench.Findings.Sentences(app.View.Report(place.Document)).Where(sentence => sentence.Overlaps(place.Span))];
        TextSpan around = sentences.Length == 0 ? place.Span : new(Math.Min(place.Span.Start, sentences[0].Start), Math.Max(place.Span.End, sentences[^1].End));
        return Show<GonePage>(context, ("What", what), ("Place", place), ("Sentence", around));
    }

    private Task Beside(HttpContext context)
    {
        AppView app = bench.View;
        if (app.Report(Asked.Key(context)) is not { } first || app.Report(Asked.Word(context, "other")) is not { } second) return Missing(context);
        Document one = app.View.Report(first), two = app.View.Report(second);
        return Show<BesidePage>(context, ("First", first), ("Second", second), ("Rows", ReportComparison.Compare(one.Text, bench.Findings.Sentences(one), two.Text, bench.Findings.Sentences(two))));
    }

    private async Task File(HttpContext context)
    {
        AppView app = bench.View;
        using StringWriter text = new(CultureInfo.InvariantCulture);
        await ReportFile.WriteAsync(app.Trace, text, app.View.Options with { Title = frame.Title, Version = frame.Version }, context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"trace.html\"";
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted).ConfigureAwait(false);
    }

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
