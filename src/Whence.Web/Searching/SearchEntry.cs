using Whence.Text;

namespace Whence.Web.Searching;

/// <summary>Something that can be found: a report, a place of a claim, a figure.</summary>
/// <param name="Kind">report, appearance or figure.</param>
/// <param name="Report">Its report.</param>
/// <param name="Span">Where it stands in it; empty for a report.</param>
/// <param name="Lead">What stands before its words: of what a figure is.</param>
/// <param name="Speaker">Who speaks; empty where nobody does.</param>
/// <param name="Stance">How it stands to its claim; empty where it has none.</param>
internal readonly record struct SearchEntry(string Kind, Document Report, TextSpan Span, string Lead, string Speaker, string Stance)
{
    /// <summary>The words that are looked through: all but furniture of a report.</summary>
    public string Body() => Kind != "report" ? Lead + Span.Of(Report.Text)
        : string.Join('\n', Report.Passages.Where(static passage => passage.Role != PassageRole.Furniture).Select(PassageText));

    /// <summary>The day of the report; the first of all where it is undated.</summary>
    public DateOnly Day => Report.Published?.Date ?? DateOnly.MinValue;

    private string PassageText(Passage passage) => passage.Span.Of(Report.Text);
}
