using System.Globalization;
using System.Text.Json;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Cli.Json;

/// <summary>What <c>whence analyse --json</c> prints.</summary>
internal static class AnalysisJson
{
    public static void Write(Utf8JsonWriter writer, Analysis analysis, AnalysisParts parts)
    {
        Document document = analysis.Document;
        writer.WriteText("id", document.Id);
        writer.WriteText("path", document.Path);
        writer.WriteText("text", document.Text);
        writer.WriteText("notRead", analysis.NotRead);
        if (parts.HasFlag(AnalysisParts.Sentences)) WriteSentences(writer, analysis);
        if (parts.HasFlag(AnalysisParts.Tokens)) WriteTokens(writer, analysis);
        if (parts.HasFlag(AnalysisParts.Mentions)) WriteMentions(writer, analysis);
        if (parts.HasFlag(AnalysisParts.Quantities)) WriteQuantities(writer, analysis);
        if (parts.HasFlag(AnalysisParts.Times)) WriteTimes(writer, analysis);
        if (parts.HasFlag(AnalysisParts.Attributions)) WriteAttributions(writer, analysis);
    }

    private static void WriteSentences(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteObjects("sentences", analysis.Sentences, sentence =>
        {
            writer.WriteNumber("start", sentence.Span.Start);
            writer.WriteNumber("end", sentence.Span.End);
        });
    }

    private static void WriteTokens(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteObjects("tokens", analysis.Tokens, token =>
        {
            writer.WriteNumber("start", token.Span.Start);
            writer.WriteNumber("end", token.Span.End);
            writer.WriteNumber("sentence", token.Sentence);
            writer.WriteText("lemma", token.Lemma.Length > 0 ? token.Lemma : null);
            writer.WriteText("upos", token.Penn.Length > 0 || token.Lemma.Length > 0 ? token.Tag.ToString().ToUpperInvariant() : null);
            writer.WriteText("xpos", token.Penn.Length > 0 ? token.Penn : null);
            if (token.Head == Token.NoTree) writer.WriteNull("head");
            else writer.WriteNumber("head", token.Head);
            writer.WriteText("deprel", token.Relation.Length > 0 ? token.Relation : null);
        });
    }

    private static void WriteMentions(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteObjects("mentions", analysis.Mentions, mention =>
        {
            writer.WriteSpanFields(mention.Span, analysis.Document.Text);
            writer.WriteString("type", mention.Type.ToString().ToLowerInvariant());
            writer.WriteText("entity", Entity(mention.Entity));
            writer.WriteString("form", mention.Form.ToString().ToLowerInvariant());
            writer.WriteText("foundBy", mention.FoundBy);
        });
    }

    private static void WriteQuantities(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteObjects("quantities", analysis.Quantities, quantity =>
        {
            writer.WriteSpanFields(quantity.Span, analysis.Document.Text);
            if (quantity.Value is { } value) writer.WriteNumber("value", Plain(value));
            else writer.WriteNull("value");
            writer.WriteNumber("low", Plain(quantity.Low));
            writer.WriteNumber("high", Plain(quantity.High));
            writer.WriteText("unit", quantity.Unit);
            writer.WriteString("change", Symbol(quantity.Change));
            writer.WriteBoolean("score", quantity.IsScore);
            writer.WriteSpan("of", quantity.Of, analysis.Document.Text);
            writer.WriteSpan("qualified", quantity.Qualified, analysis.Document.Text);
            writer.WriteText("foundBy", quantity.FoundBy);
        });
    }

    private static void WriteTimes(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteObjects("times", analysis.Times, time =>
        {
            writer.WriteSpanFields(time.Span, analysis.Document.Text);
            writer.WriteString("type", time.Type.ToString().ToUpperInvariant());
            writer.WriteText("value", time.Value);
            writer.WriteText("from", Moment(time.From));
            writer.WriteText("until", Moment(time.Until));
            writer.WriteString("anchoring", time.Anchoring.ToString().ToLowerInvariant());
            writer.WriteText("foundBy", time.FoundBy);
        });
    }

    private static void WriteAttributions(Utf8JsonWriter writer, Analysis analysis)
    {
        string text = analysis.Document.Text;
        writer.WriteStartArray("attributions");
        for (int i = 0; i < analysis.Attributions.Length; i++)
        {
            Attribution attribution = analysis.Attributions[i];
            writer.WriteStartObject();
            writer.WriteNumber("id", i);
            writer.WriteSpans("source", attribution.Source, text);
            writer.WriteSpans("cue", attribution.Cue, text);
            writer.WriteSpans("content", attribution.Content, text);
            writer.WriteString("kind", attribution.Kind.ToString().ToLowerInvariant());
            writer.WriteString("polarity", attribution.IsNegative ? "negative" : "positive");
            writer.WriteString("standing", attribution.Standing.ToString().ToLowerInvariant());
            if (attribution.Outer < 0) writer.WriteNull("outer");
            else writer.WriteNumber("outer", attribution.Outer);
            writer.WriteText("speaker", Entity(attribution.Speaker));
            ChainJson.Write(writer, attribution.Chain);
            writer.WriteNumber("score", Math.Round(attribution.Score, 4));
            writer.WriteText("foundBy", attribution.FoundBy);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>The contract's sign of a change.</summary>
    public static string Symbol(Change change) => change switch
    {
        Change.About => "~",
        Change.AtLeast => ">",
        Change.AtMost => "<",
        Change.Up => "up",
        Change.Down => "down",
        _ => "=",
    };

    /// <summary>The number without zeros at its end: 800, not 800.00.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static string? Entity(int index) => index < 0 ? null : "e" + index.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(DateTime? moment) =>
        moment is not { } known ? null : known.ToString(known.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
