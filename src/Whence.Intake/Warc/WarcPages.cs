using System.Globalization;
using Whence.Intake.Archives;
using Whence.Intake.Feeds;
using Whence.Intake.Formats;

namespace Whence.Intake.Warc;

/// <summary>Reads the pages of a web archive: answers with status 200, resources, and texts converted from pages. All else in it is no report and is passed over.</summary>
internal static class WarcPages
{
    /// <param name="stream">The records, unfolded.</param>
    /// <param name="members">The gzip members behind it; null where it is not compressed.</param>
    /// <param name="input">What is known of the archive.</param>
    /// <param name="options">The limits.</param>
    /// <param name="reader">Reads a page.</param>
    public static IEnumerable<IntakeItem> Read(Stream stream, MemberStream? members, Input input, IntakeOptions options, WholeReader reader)
    {
        WarcReader records = new(stream, members, options.MaxFileBytes);
        int found = 0;
        while (true)
        {
            int passed = records.PassedOver;
            WarcRecord? next = records.Next();
            if (records.PassedOver > passed) yield return IntakeItem.Failed(input.Place, FailureReason.TooLarge, $"holds a record longer than {options.MaxFileBytes >> 20} MiB, which was passed over");
            if (next is not { } record) break;
            IEnumerable<IntakeItem> items = ReadRecord(record, input, options, reader);
            foreach (IntakeItem item in items)
            {
                found++;
                yield return item;
            }
        }
        if (found == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is a web archive without pages");
    }

    private static IReadOnlyList<IntakeItem> ReadRecord(WarcRecord record, Input archive, IntakeOptions options, WholeReader reader)
    {
        string? url = record.Field("WARC-Target-URI")?.Trim('<', '>');
        string place = string.Create(CultureInfo.InvariantCulture, $"{archive.Place}@{record.Offset}");
        Input input = archive with { Place = place, Ending = "", Url = url, Fetched = FieldNames.Instant(StatedTime.Read(record.Field("WARC-Date"))), Offset = record.Offset, MediaType = null, Charset = null };
        try
        {
            return record.Type switch
            {
                "response" => ReadAnswer(record, input, options, reader),
                "resource" => ReadBody(record.Block, input with { MediaType = Type(record.Field("Content-Type")) }, reader),
                "conversion" when Type(record.Field("Content-Type")) == "text/plain" => [.. reader.Read(ContentKind.Text, record.Block.ToArray(), input)],
                _ => [],
            };
        }
        catch (FlawException exception)
        {
            return [IntakeItem.Failed(url is null ? place : $"{place} ({url})", exception.Reason, exception.Message)];
        }
    }

    private static IReadOnlyList<IntakeItem> ReadAnswer(WarcRecord record, Input input, IntakeOptions options, WholeReader reader)
    {
        if (HttpAnswer.Read(record.Block) is not { Status: 200 } answer) return [];
        if (answer.MediaType is not (null or "text/html" or "application/xhtml+xml" or "text/plain")) return [];
        if (input.Url?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true) return [];
        // The digest is of the body as it came; crawlers disagree whether chunks belong to it, so that it is held against both.
        if (record.Field("WARC-Payload-Digest") is { } digest && record.Field("WARC-Truncated") is null && RecordDigest.Fits(answer.Body.Span, digest) == false
            && RecordDigest.Fits(BodyCoding.Decode(answer.Body, answer.Field("Transfer-Encoding"), null, options.MaxFileBytes).Span, digest) == false)
            throw new FlawException(FailureReason.Damaged, "does not fit the digest in its archive");
        ReadOnlyMemory<byte> body = BodyCoding.Decode(answer.Body, answer.Field("Transfer-Encoding"), answer.Field("Content-Encoding"), options.MaxFileBytes);
        return ReadBody(body, input with { MediaType = answer.MediaType ?? "text/html", Charset = answer.Charset }, reader);
    }

    private static IReadOnlyList<IntakeItem> ReadBody(ReadOnlyMemory<byte> body, Input input, WholeReader reader)
    {
        if (body.IsEmpty || input.MediaType is not ("text/html" or "application/xhtml+xml" or "text/plain")) return [];
        if (input.MediaType == "text/plain") return [.. reader.Read(ContentKind.Text, body, input)];
        // Feeds and sitemaps that were fetched on the way to the pages are no reports.
        return MarkupRoot.Name(System.Text.Encoding.Latin1.GetString(body.Span[..Math.Min(body.Length, 1024)])) is "rss" or "rdf" or "feed" or "opml" or "urlset" or "sitemapindex" ? []
            : [.. reader.Read(ContentKind.Markup, body, input)];
    }

    private static string? Type(string? field) => field?.Split(';')[0].Trim().ToLowerInvariant();
}
