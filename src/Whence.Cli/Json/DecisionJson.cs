using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Whence.Casebook.Decisions;
using Whence.Tracing;

namespace Whence.Cli.Json;

/// <summary>What people decided, in <c>whence trace --json</c>: a line each, behind what was found, those that were taken back included.</summary>
internal static class DecisionJson
{
    public static void Write(JsonLines lines, DecidedTrace trace)
    {
        Dictionary<long, List<string>> claims = [];
        foreach (IGrouping<string, Decision> group in trace.OfClaim)
        {
            foreach (Decision decision in group)
            {
                if (!claims.TryGetValue(decision.Number, out List<string>? ids)) claims.Add(decision.Number, ids = []);
                ids.Add(group.Key);
            }
        }
        foreach (Decision decision in trace.Decisions)
            lines.Write(writer => Write(writer, decision, claims.GetValueOrDefault(decision.Number) ?? [], trace));
    }

    private static void Write(Utf8JsonWriter writer, Decision decision, List<string> claims, DecidedTrace trace)
    {
        writer.WriteString("kind", "decision");
        writer.WriteNumber("number", decision.Number);
        writer.WriteString("decided", JsonNamingPolicy.CamelCase.ConvertName(decision.Kind.ToString()));
        writer.WriteTexts("claims", [.. claims]);
        WritePlaces(writer, "places", decision.Claim, trace.Trace);
        WritePlaces(writer, "other", decision.Other, trace.Trace);
        writer.WriteText("text", decision.Text);
        writer.WriteText("state", decision.State?.ToString().ToLowerInvariant());
        writer.WriteText("document", decision.Report);
        writer.WriteText("beside", decision.Beside);
        writer.WriteText("note", decision.Note);
        writer.WriteText("who", decision.Who);
        writer.WriteText("when", Iso(decision.When));
        writer.WriteText("undoneBy", decision.UndoneBy);
        writer.WriteText("undoneWhen", decision.UndoneWhen is { } when ? Iso(when) : null);
        writer.WriteBoolean("idle", trace.Idle.Contains(decision.Number));
    }

    /// <summary>Places as spans; one in a report that is not there any more has no text.</summary>
    private static void WritePlaces(Utf8JsonWriter writer, string name, ImmutableArray<Evidence> places, TraceResult trace)
    {
        writer.WriteStartArray(name);
        foreach (Evidence place in places)
        {
            writer.WriteStartObject();
            writer.WriteText("document", place.Document);
            if (trace.Documents.TryGetValue(place.Document, out var report) && place.Span.Start >= 0 && place.Span.End <= report.Text.Length && place.Span.Start <= place.Span.End)
                writer.WriteSpanFields(place.Span, report.Text);
            else
            {
                writer.WriteNumber("start", place.Span.Start);
                writer.WriteNumber("end", place.Span.End);
                writer.WriteNull("text");
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
