using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Whence.Claims;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Json;

/// <summary>What <c>whence trace --json</c> prints: documents, stories, derivations, claims, series, a line each.</summary>
internal static class TraceJson
{
    public static void Write(JsonLines lines, TraceResult trace)
    {
        Dictionary<string, string> storyOf = new(StringComparer.Ordinal);
        foreach (Story story in trace.Stories)
            foreach (string id in story.Documents)
                storyOf[id] = story.Id;
        lines.Write(static writer =>
        {
            writer.WriteString("kind", "version");
            writer.WriteString("program", ProgramVersion.Text);
            writer.WriteString("library", Casebook.ReadingForm.Version);
        });
        foreach (Document document in trace.Documents.Values)
            lines.Write(writer => WriteDocument(writer, document, storyOf.GetValueOrDefault(document.Id)));
        foreach (Story story in trace.Stories)
            lines.Write(writer => WriteStory(writer, story));
        foreach (Derivation step in trace.Derivations)
            lines.Write(writer => WriteDerivation(writer, step, trace));
        foreach (Claim claim in trace.Claims)
            lines.Write(writer => WriteClaim(writer, claim, trace));
        foreach (Series series in trace.Series)
            lines.Write(writer => WriteSeries(writer, series, trace));
    }

    private static void WriteDocument(Utf8JsonWriter writer, Document document, string? story)
    {
        writer.WriteString("kind", "document");
        writer.WriteText("id", document.Id);
        writer.WriteText("path", document.Path);
        writer.WriteText("outlet", document.Outlet);
        writer.WriteText("published", document.Published?.ToString());
        writer.WriteText("title", document.Title);
        writer.WriteText("story", story);
        writer.WriteText("sha256", document.Stored?.Sha256);
        writer.WriteText("fetched", document.Stored?.Fetched?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }

    private static void WriteStory(Utf8JsonWriter writer, Story story)
    {
        writer.WriteString("kind", "story");
        writer.WriteText("id", story.Id);
        writer.WriteTexts("documents", story.Documents);
        writer.WriteTexts("why", story.Why);
        if (story.Untraced is not null) writer.WriteText("untraced", story.Untraced);
    }

    private static void WriteDerivation(Utf8JsonWriter writer, Derivation step, TraceResult trace)
    {
        writer.WriteString("kind", "derivation");
        if (step.From is { } from) writer.WriteText("from", from);
        else
        {
            writer.WriteStartObject("from");
            writer.WriteText("outlet", step.FromOutlet);
            writer.WriteEndObject();
        }
        writer.WriteText("to", step.To);
        writer.WriteString("type", step.Type.ToString().ToLowerInvariant());
        writer.WriteBoolean("stated", step.Stated);
        writer.WriteEvidence(step.Evidence, trace);
        writer.WriteText("why", step.Why);
        writer.WriteText("flaw", step.Flaw == DerivationFlaw.None ? null : JsonNamingPolicy.CamelCase.ConvertName(step.Flaw.ToString()));
        writer.WriteText("foundBy", step.FoundBy);
    }

    private static void WriteClaim(Utf8JsonWriter writer, Claim claim, TraceResult trace)
    {
        writer.WriteString("kind", "claim");
        writer.WriteText("id", claim.Id);
        writer.WriteText("story", claim.Story);
        writer.WriteText("wording", claim.Wording);
        writer.WriteObjects("appearances", claim.Appearances, appearance =>
        {
            writer.WriteText("document", appearance.Document);
            writer.WriteSpanFields(appearance.Span, trace.Documents[appearance.Document].Text);
            writer.WriteString("stance", appearance.Stance.ToString().ToLowerInvariant());
            writer.WriteText("source", appearance.Source);
            ChainJson.Write(writer, appearance.Chain);
            writer.WriteText("foundBy", appearance.FoundBy);
            writer.WriteText("why", appearance.Why);
        });
        writer.WriteBoolean("disputed", claim.Disputed);
        writer.WriteStartObject("origins");
        writer.WriteNumber("confirmed", claim.Origins.Confirmed);
        writer.WriteNumber("upTo", claim.Origins.UpTo);
        WriteOrigins(writer, "items", claim.Origins.Items, static origin => origin.State != OriginState.Dependent, trace);
        WriteOrigins(writer, "dependent", claim.Origins.Items, static origin => origin.State == OriginState.Dependent, trace);
        writer.WriteEndObject();
        writer.WriteTexts("why", claim.Why);
    }

    private static void WriteOrigins(Utf8JsonWriter writer, string name, ImmutableArray<Origin> origins, Func<Origin, bool> isShown, TraceResult trace)
    {
        writer.WriteObjects(name, origins.Where(isShown), origin =>
        {
            writer.WriteText("name", origin.Name);
            writer.WriteString("state", origin.State.ToString().ToLowerInvariant());
            writer.WriteTexts("documents", origin.Documents);
            writer.WriteEvidence(origin.Evidence, trace);
            writer.WriteText("why", origin.Why);
        });
    }

    private static void WriteSeries(Utf8JsonWriter writer, Series series, TraceResult trace)
    {
        writer.WriteString("kind", "series");
        writer.WriteText("id", series.Id);
        writer.WriteText("story", series.Story);
        writer.WriteText("of", series.Of);
        writer.WriteText("unit", series.Unit);
        writer.WriteObjects("points", series.Points, point =>
        {
            writer.WriteText("document", point.Document);
            writer.WriteSpanFields(point.Span, trace.Documents[point.Document].Text);
            writer.WriteNumber("low", AnalysisJson.Plain(point.Low));
            writer.WriteNumber("high", AnalysisJson.Plain(point.High));
            writer.WriteString("change", AnalysisJson.Symbol(point.Change));
            if (point.Unit is { } unit) writer.WriteText("unit", unit);
            WriteAsOf(writer, point);
            writer.WriteText("source", point.Source);
            writer.WriteText("remark", point.Remark);
        });
    }

    private static void WriteAsOf(Utf8JsonWriter writer, SeriesPoint point)
    {
        if (point.From is null && point.Until is null)
        {
            writer.WriteNull("asOf");
            return;
        }
        writer.WriteStartObject("asOf");
        writer.WriteText("from", Day(point.From));
        writer.WriteText("until", Day(point.Until));
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
