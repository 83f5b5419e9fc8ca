using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whence.Text;
using Whence.Web.Searching;
using Whence.Web.Views;

namespace Whence.Web.Routes;

/// <summary>Search, who speaks, and checking a claim that is typed.</summary>
internal sealed class FindRoutes(Workbench bench, Frame frame, PageWriter writer)
{
    private const int MaxQuery = 400, MaxClaim = 1_000;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/search", Search);
        app.MapPage("/check", Check);
        app.MapPage("/speakers", context => Show<SpeakersPage>(context, bench.View, StatusCodes.Status200OK, ("Page", Asked.Page(context))));
        app.MapPage("/speakers/{key}", Speaker);
    }

    private Task Search(HttpContext context)
    {
        AppView app = bench.View;
        SearchAsk ask = new()
        {
            Words = Cut(Asked.Word(context, "q"), MaxQuery),
            Outlet = Cut(Asked.Word(context, "outlet").Trim(), MaxQuery),
            Speaker = Cut(Asked.Word(context, "speaker").Trim(), MaxQuery),
            Stance = Asked.Word(context, "stance") is "asserts" or "denies" or "doubts" or "discusses" ? Asked.Word(context, "stance") : "",
            Kind = Asked.Word(context, "kind") is "report" or "appearance" or "figure" ? Asked.Word(context, "kind") : "",
            From = PublicationTime.Parse(Asked.Word(context, "from"))?.Date,
            Until = PublicationTime.Parse(Asked.Word(context, "until"))?.Date,
            Page = Asked.Page(context),
        };
        SearchResult result = app.Search.Value.Find(ask);
        foreach (string name in new[] { "from", "until" })
            if (Asked.Word(context, name) is { Length: > 0 } day && PublicationTime.Parse(day) is null) result = new(null, $"“{Cut(day, 40)}” is no day: write it as 2031-02-24.", 0, []);
        return Show<SearchPage>(context, app, StatusCodes.Status200OK, ("Ask", ask), ("Result", result));
    }

    private Task Check(HttpContext context)
    {
        AppView app = bench.View;
        string claim = Cut(Asked.Word(context, "claim").Trim(), MaxClaim);
        return Show<CheckPage>(context, app, StatusCodes.Status200OK, ("Claim", claim), ("Reports", claim.Length == 0 ? null : app.Checker.Check(claim)));
    }

    private Task Speaker(HttpContext context)
    {
        AppView app = bench.View;
        return app.Speakers.At(Asked.Key(context)) is { } speaker ? Show<SpeakerPage>(context, app, StatusCodes.Status200OK, ("Speaker", speaker), ("Page", Asked.Page(context)))
            : writer.WriteAsync<MessagePage>(context, StatusCodes.Status404NotFound, ("Frame", frame), ("Title", "Not found"), ("Text", "Nobody of that name speaks in the reports."));
    }

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..max];

    private Task Show<TPage>(HttpContext context, AppView app, int status, params (string, object?)[] parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => writer.WriteAsync<TPage>(context, status, [("Frame", frame), ("App", app), .. parameters]);
}
