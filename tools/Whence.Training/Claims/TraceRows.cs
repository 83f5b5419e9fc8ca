using System.Globalization;
using System.Text.Json.Nodes;
using Whence.Claims;
using Whence.Quantities;
using Whence.Tracing;

namespace Whence.Training.Claims;

/// <summary>A trace as the rows of the contract, as far as the scorer reads them.</summary>
internal static class TraceRows
{
    public static IEnumerable<JsonObject> Of(TraceResult result)
    {
        foreach (var story in result.Stories)
        {
            yield return new() { ["kind"] = "story", ["id"] = story.Id, ["documents"] = new JsonArray([.. story.Documents.Select(d => JsonValue.Create(d))]) };
            foreach (string id in story.Documents) yield return new() { ["kind"] = "document", ["id"] = id, ["story"] = story.Id };
        }
        foreach (Derivation d in result.Derivations)
            yield return new()
            {
                ["kind"] = "derivation", ["from"] = d.From is not null ? JsonValue.Create(d.From) : new JsonObject { ["outlet"] = d.FromOutlet }, ["to"] = d.To,
                ["type"] = d.Type.ToString().ToLowerInvariant(), ["stated"] = d.Stated, ["why"] = d.Why, ["foundBy"] = d.FoundBy,
            };
        foreach (Claim c in result.Claims)
            yield return new()
            {
                ["kind"] = "claim", ["id"] = c.Id, ["story"] = c.Story, ["wording"] = c.Wording, ["disputed"] = c.Disputed,
                ["appearances"] = new JsonArray([.. c.Appearances.Select(a => new JsonObject
                {
                    ["document"] = a.Document, ["start"] = a.Span.Start, ["end"] = a.Span.End, ["text"] = a.Span.Of(result.Documents[a.Document].Text), ["stance"] = a.Stance.ToString().ToLowerInvariant(),
                    ["source"] = a.Source, ["chain"] = new JsonArray([.. a.Chain.Select(l => new JsonObject { ["name"] = l.Name, ["channel"] = l.Medium })]), ["why"] = a.Why,
                })]),
                ["origins"] = new JsonObject
                {
                    ["confirmed"] = c.Origins.Confirmed, ["upTo"] = c.Origins.UpTo,
                    ["items"] = new JsonArray([.. c.Origins.Items.Select(o => new JsonObject { ["name"] = o.Name, ["state"] = o.State.ToString().ToLowerInvariant(), ["documents"] = new JsonArray([.. o.Documents.Select(d => JsonValue.Create(d))]), ["why"] = o.Why })]),
                },
            };
        foreach (Series s in result.Series)
            yield return new()
            {
                ["kind"] = "series", ["id"] = s.Id, ["of"] = s.Of, ["unit"] = s.Unit,
                ["points"] = new JsonArray([.. s.Points.Select(p => new JsonObject
                {
                    ["document"] = p.Document, ["start"] = p.Span.Start, ["end"] = p.Span.End, ["text"] = p.Span.Of(result.Documents[p.Document].Text), ["low"] = p.Low, ["high"] = p.High,
                    ["change"] = p.Change switch { Change.About => "~", Change.AtLeast => ">", Change.AtMost => "<", Change.Up => "up", Change.Down => "down", _ => "=" },
                    ["asOf"] = p.From is { } from && p.Until is { } until ? new JsonObject { ["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["until"] = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : null,
                    ["source"] = p.Source,
                })]),
            };
    }
}
