using System.Globalization;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Tables;

/// <summary>A trace as a table for spreadsheets: RFC 4180, a row for each appearance of a claim, with what is known of the claim and of the report repeated in each.</summary>
internal static class TraceTable
{
    /// <summary>Spreadsheets take a file for UTF-8 only where it begins with this.</summary>
    private const char Mark = '\uFEFF';

    /// <summary>The heads of the columns.</summary>
    public static readonly string[] Columns =
    [
        "story", "claim", "wording", "confirmed", "upTo", "disputed", "document", "outlet", "published", "title", "url", "stance", "source", "chain", "text", "start", "end", "foundBy", "sha256", "fetched", "program", "library",
    ];

    /// <summary>Writes the table; the same trace gives the same bytes.</summary>
    public static async Task WriteAsync(TraceResult trace, TextWriter writer, CancellationToken token)
    {
        await writer.WriteAsync(Mark).ConfigureAwait(false);
        await WriteRowAsync(writer, Columns).ConfigureAwait(false);
        foreach (Claim claim in trace.Claims)
        {
            token.ThrowIfCancellationRequested();
            foreach (Appearance appearance in claim.Appearances) await WriteRowAsync(writer, Row(claim, appearance, trace.Documents[appearance.Document])).ConfigureAwait(false);
        }
    }

    private static string?[] Row(Claim claim, Appearance appearance, Document document) =>
    [
        claim.Story, claim.Id, claim.Wording, Number(claim.Origins.Confirmed), Number(claim.Origins.UpTo), claim.Disputed ? "yes" : "no",
        document.Id, document.Outlet, document.Published?.ToString(), document.Title, document.Url,
        appearance.Stance.ToString().ToLowerInvariant(), appearance.Source, string.Join(" \u2190 ", appearance.Chain.Select(static link => link.Medium is { } medium ? $"{link.Name} ({medium})" : link.Name)),
        appearance.Span.Of(document.Text), Number(appearance.Span.Start), Number(appearance.Span.End), appearance.FoundBy,
        document.Stored?.Sha256, document.Stored?.Fetched?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), ProgramVersion.Text, Casebook.ReadingForm.Version,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteRowAsync(TextWriter writer, string?[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0) await writer.WriteAsync(',').ConfigureAwait(false);
            if (cells[i] is { Length: > 0 } text) await writer.WriteAsync(CsvCell.Write(text)).ConfigureAwait(false);
        }
        await writer.WriteAsync("\r\n").ConfigureAwait(false);
    }
}
