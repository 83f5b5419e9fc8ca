using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whence.Casebook.Decisions;
using Whence.Claims;
using Whence.Stories;
using Whence.Tracing;
using Whence.Web.Views;

namespace Whence.Web.Routes;

/// <summary>What people decide: each change by a form with the token, answered by the page that shows it.</summary>
internal sealed class DecideRoutes(Workbench bench, Frame frame, PageWriter writer, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/decisions", context => writer.WriteAsync<DecisionsPage>(context, StatusCodes.Status200OK, ("Frame", frame), ("App", bench.View)));
        app.MapPost("/decide", context => WithForm(context, Decide));
        app.MapPost("/regroup", context => WithForm(context, Regroup));
        app.MapPost("/undo", context => WithForm(context, Undo));
        app.MapPost("/look", context => WithForm(context, Look));
    }

    // Only a form that comes from a page of this run is answered.
    private async Task WithForm(HttpContext context, Func<HttpContext, Form, Task> answer)
    {
        if (await Form.ReadAsync(context, frame.Token).ConfigureAwait(false) is { } form) await answer(context, form).ConfigureAwait(false);
        else await Refuse(context).ConfigureAwait(false);
    }

    private async Task Decide(HttpContext context, Form form)
    {
        AppView app = bench.View;
        if (app.Claim(form.Text("claim")) is not { } claim)
        {
            await Flaw(context, "The claim is not there any more.").ConfigureAwait(false);
            return;
        }
        if (!Enum.TryParse(form.Text("kind"), out DecisionKind kind) || !Enum.IsDefined(kind) || kind == DecisionKind.Regroup)
        {
            await Flaw(context, "This can't be decided about a claim.").ConfigureAwait(false);
            return;
        }
        (Decision? decision, string flaw) = Of(app, form, kind, claim);
        if (decision is null)
        {
            await Flaw(context, flaw).ConfigureAwait(false);
            return;
        }
        await bench.DecideAsync(decision, context.RequestAborted).ConfigureAwait(false);
        // The claim is found again by a place that stays with it.
        Evidence place = decision.Claim.Except(kind == DecisionKind.Split ? decision.Other : []).FirstOrDefault(decision.Claim[0]);
        Go(context, bench.View.Claim(bench.View.View.Anchor(place.Document, place.Span)) is { } now ? bench.View.View.Links.Claim(now.Id) : "/decisions");
    }

    private (Decision?, string) Of(AppView app, Form form, DecisionKind kind, Claim claim)
    {
        Decision decision = new() { Kind = kind, Claim = Places(claim), Note = form.Word("note"), Who = form.Word("who") ?? frame.Who, When = clock.GetUtcNow() };
        switch (kind)
        {
            case DecisionKind.Rename:
                return form.Word("text") is { } wording ? (decision with { Text = wording }, "") : (null, "Say how the claim is to be worded.");
            case DecisionKind.Merge:
                if (app.Claim(Asked.KeyIn(form.Word("other") ?? "")) is not { } other) return (null, "Choose the claim that is the same, or give its address.");
                return other.Id == claim.Id ? (null, "A claim can't be merged with itself.") : (decision with { Other = Places(other) }, "");
            case DecisionKind.Split:
                ImmutableArray<Evidence> parted = Chosen(app, form, claim);
                if (parted.IsEmpty || parted.Length == claim.Appearances.Length) return (null, "Choose some appearances, not none and not all.");
                return (decision with { Other = parted, Text = form.Word("text") }, "");
            case DecisionKind.MarkOrigin:
                if (!Enum.TryParse(form.Text("state"), out OriginState state) || !Enum.IsDefined(state)) return (null, "Say how the origin counts.");
                if (form.Word("text") is not { } name) return (null, "Say who the origin is.");
                Origin? known = claim.Origins.Items.FirstOrDefault(origin => string.Equals(origin.Name, name, StringComparison.OrdinalIgnoreCase));
                ImmutableArray<Evidence> shown = known?.Evidence ?? Chosen(app, form, claim);
                return shown.IsEmpty ? (null, "Choose an appearance that shows the origin.") : (decision with { Text = name, State = state, Other = shown }, "");
            default:
                return (decision, "");
        }
    }

    private async Task Regroup(HttpContext context, Form form)
    {
        AppView app = bench.View;
        string target = form.Word("story") ?? "";
        Story? story = app.Story(Asked.KeyIn(target));
        if (app.Report(form.Text("report")) is not { } report || (story is null && target != "alone"))
        {
            await Flaw(context, "Choose a story, give its address, or let the report stand alone.").ConfigureAwait(false);
            return;
        }
        if (story is not null && story.Documents.Contains(report))
        {
            await Flaw(context, "The report is in that story already.").ConfigureAwait(false);
            return;
        }
        await bench.DecideAsync(new()
        {
            Kind = DecisionKind.Regroup, Report = report, Beside = story?.Documents[0], Note = form.Word("note"), Who = form.Word("who") ?? frame.Who, When = clock.GetUtcNow(),
        }, context.RequestAborted).ConfigureAwait(false);
        Go(context, bench.View.View.Link(report));
    }

    private async Task Undo(HttpContext context, Form form)
    {
        if (long.TryParse(form.Text("number"), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            && await bench.UndoAsync(number, form.Word("who") ?? frame.Who, clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false))
            Go(context, "/decisions");
        else await Flaw(context, "There is no such decision that holds.").ConfigureAwait(false);
    }

    private async Task Look(HttpContext context, Form form)
    {
        await bench.LookAsync(form.Word("who") ?? frame.Who, clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        Go(context, "/");
    }

    private static ImmutableArray<Evidence> Places(Claim claim) => [.. claim.Appearances.Select(appearance => new Evidence(appearance.Document, appearance.Span))];

    private static ImmutableArray<Evidence> Chosen(AppView app, Form form, Claim claim)
    {
        HashSet<string> chosen = new(form.All("place"), StringComparer.Ordinal);
        return [.. Places(claim).Where(place => chosen.Contains(app.View.Anchor(place.Document, place.Span)))];
    }

    private Task Refuse(HttpContext context) => writer.WriteAsync<MessagePage>(context, StatusCodes.Status403Forbidden, ("Frame", frame), ("Title", "Not done"), ("Text", "The form did not come from a page of this run of the app. Open the page again and repeat it."));

    private Task Flaw(HttpContext context, string text) => writer.WriteAsync<MessagePage>(context, StatusCodes.Status400BadRequest, ("Frame", frame), ("Title", "Not done"), ("Text", text));

    // 303: the browser asks for the page with GET, so that going back or loading it again changes nothing.
    private static void Go(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
