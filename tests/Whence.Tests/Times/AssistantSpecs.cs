using System.Globalization;
using System.Text.Json;
using Whence.Pipeline;
using Whence.Text;
using Whence.Times;

namespace Whence.Tests.Times;

/// <summary>Runs the DateTimeModel specs of Recognizers-Text where they lie beside the repository.</summary>
public sealed class AssistantSpecs(ITestOutputHelper output)
{
    /// <summary>Cases read as the spec says, or otherwise in one of the ways that <c>specs/times/not-as-an-assistant.md</c> lists; spans are TIMEX3's in both.</summary>
    private const double MinShare = 0.777;

    [Fact]
    public void Three_of_four_cases_are_read_as_specified_or_otherwise_on_purpose()
    {
        string path = Path.Combine(House.Repository.Root, "..", "shared", "data", "recognizers", "DateTime", "DateTimeModel.json");
        Assert.SkipUnless(File.Exists(path), $"{path} is not there");
        using JsonDocument specs = JsonDocument.Parse(File.ReadAllText(path).TrimStart('\uFEFF'));
        AnalysisPipeline pipeline = AnalysisPipeline.Default.For(Layers.Times);
        SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);
        int cases = 0, right = 0;
        foreach (JsonElement row in specs.RootElement.EnumerateArray())
        {
            if (IsUnsupported(row) || Expected(row) is not { } expected) continue;
            Analysis analysis = pipeline.Run(Document.AsText("case", row.GetProperty("Input").GetString()!, PublicationTime.Parse(Reference(row))));
            bool isRight = analysis.Times.All(time => expected.Any(one => one.Span.Overlaps(time.Span)));
            foreach ((TextSpan span, AssistantReading[] readings) in expected)
            {
                TimeExpression[] meeting = [.. analysis.Times.Where(time => time.Span.Overlaps(span))];
                string? kind = readings.Select(reading => reading.Compare(meeting)).Where(static one => one is not null).OrderBy(static one => one == "same" ? 0 : 1).FirstOrDefault();
                kinds[kind ?? "wrong"] = kinds.GetValueOrDefault(kind ?? "wrong") + 1;
                isRight &= kind is not null;
            }
            cases++;
            if (isRight) right++;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {cases} cases ({100.0 * right / cases:0.0} %); results: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"))}"));
        (right / (double)cases).ShouldBeGreaterThanOrEqualTo(MinShare);
    }

    private static string? Reference(JsonElement row) =>
        row.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement at) ? at.GetString() : null;

    private static bool IsUnsupported(JsonElement row) => new[] { "NotSupported", "NotSupportedByDesign" }.Any(name => row.TryGetProperty(name, out JsonElement value) && value.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the case expects; null where a result of it names no time (a zone alone, 30 February).</summary>
    private static List<(TextSpan Span, AssistantReading[] Readings)>? Expected(JsonElement row)
    {
        string input = row.GetProperty("Input").GetString()!;
        DateTime reference = DateTime.TryParse(Reference(row), CultureInfo.InvariantCulture, out DateTime at) ? at : default;
        List<(TextSpan, AssistantReading[])> expected = [];
        foreach (JsonElement result in row.TryGetProperty("Results", out JsonElement results) ? results.EnumerateArray() : default)
        {
            string text = result.GetProperty("Text").GetString()!;
            int start = result.TryGetProperty("Start", out JsonElement first) ? first.GetInt32() : input.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            int end = result.TryGetProperty("End", out JsonElement last) ? last.GetInt32() + 1 : start + text.Length;
            if (start < 0 || !result.TryGetProperty("Resolution", out JsonElement resolution) || resolution.ValueKind != JsonValueKind.Object || !resolution.TryGetProperty("values", out JsonElement values) || values.ValueKind != JsonValueKind.Array) return null;
            AssistantReading[] readings = [.. values.EnumerateArray().Select(value => AssistantReading.Of(value, reference))
                .Where(static reading => reading.Type != "timezone" && (reading.Timex.Length > 0 || reading.Value is not null) && !(reading.Type is "date" or "datetime" && reading.Value == "not resolved"))];
            if (readings.Length == 0) return null;
            expected.Add((new(start, end), readings));
        }
        return expected;
    }
}
