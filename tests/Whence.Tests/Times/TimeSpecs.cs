using System.Globalization;
using Whence.Tests.Quantities;
using Whence.Times;

namespace Whence.Tests.Times;

/// <summary>Runs <c>specs/times</c>: each text is one sentence of a report of 2031-05-14, but for the file on reports without a date.</summary>
public sealed class TimeSpecs
{
    public static IEnumerable<TheoryDataRow<string, int, string, string>> Rows() => SpecTable.Read("times");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_reads_as_its_spec_says(string file, int line, string text, string reads)
    {
        var found = Sentences.Read(text, file == "no-date.md" ? null : "2031-05-14").Times;
        string shown = found.IsEmpty ? "—" : string.Join("; ", found.Select(time => Show(time, text)));
        shown.ShouldBe(reads, $"{file}:{line}");
    }

    private static string Show(TimeExpression time, string text)
    {
        string shown = $"{time.Span.Of(text)}: {time.Type.ToString().ToUpperInvariant()} {time.Value}";
        if (time.From is { } from) shown += $" [{Moment(from)}, {Moment(time.Until)})";
        if (time.Bound != TimeBound.At) shown += " " + time.Bound.ToString().ToLowerInvariant();
        if (time.Anchoring is Anchoring.Unknown or Anchoring.Guess or Anchoring.Narrative) shown += " " + time.Anchoring.ToString().ToLowerInvariant();
        return shown;
    }

    private static string Moment(DateTime? moment) => moment is not { } at ? "…"
        : at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
