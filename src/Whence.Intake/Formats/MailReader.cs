using MimeKit;
using Whence.Text;

namespace Whence.Intake.Formats;

/// <summary>Reads messages: newsletters (EML), and pages that a browser saved as one file (MHTML).</summary>
internal static class MailReader
{
    private const int MaxDepth = 32;

    /// <exception cref="FlawException">It is no message, or has no text.</exception>
    public static IEnumerable<IntakeItem> Read(ReadOnlyMemory<byte> bytes, Input input, IntakeOptions options, WholeReader reader)
    {
        MimeMessage message = Load(bytes, input.Place);
        string? address = message.Headers["Snapshot-Content-Location"] ?? message.Headers["Content-Location"];
        bool isPage = address is not null || message.Body is MultipartRelated { ContentLocation: not null } || input.Ending is ".mht" or ".mhtml";
        if (isPage)
        {
            if (Part(message, "html") is not { } page) throw new FlawException(FailureReason.NoReports, "is a saved page without HTML");
            return ReadPart(page, ContentKind.Markup, input with { Url = address ?? page.ContentLocation?.ToString(), Fetched = Sent(message) ?? input.Fetched }, reader);
        }
        return ReadLetter(message, input, reader);
    }

    private static IEnumerable<IntakeItem> ReadLetter(MimeMessage message, Input input, WholeReader reader)
    {
        MimePart? html = Part(message, "html"), plain = Part(message, "plain");
        if (html is null && plain is null) throw new FlawException(FailureReason.NoReports, "is a message without text");
        IReadOnlyList<IntakeItem> items = html is null ? [] : [.. ReadPart(html, ContentKind.Markup, input, reader)];
        if (items.All(static item => item.Document is null) && plain is not null) items = [.. ReadPart(plain, ContentKind.Text, input, reader)];
        string? title = message.Subject is { Length: > 0 } subject ? subject.Trim() : null;
        string? outlet = message.From.Mailboxes.FirstOrDefault()?.Name is { Length: > 0 } name ? name.Trim() : null;
        PublicationTime? sent = message.Headers.Contains(HeaderId.Date) ? StatedTime.Read(message.Headers[HeaderId.Date]) : null;
        return items.Select(item => item.With(document => document with { Title = title ?? document.Title, Outlet = outlet ?? document.Outlet, Published = sent ?? document.Published }));
    }

    private static MimeMessage Load(ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            ParserOptions options = new() { MaxMimeDepth = MaxDepth };
            return MimeMessage.Load(options, new MemoryStream(bytes.ToArray(), writable: false));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new FlawException(FailureReason.Damaged, "is no message that can be read: " + exception.Message);
        }
    }

    private static MimePart? Part(MimeMessage message, string subtype)
    {
        // By walking, not by the message's own search, which decodes with charsets guessed otherwise than ours.
        foreach (MimeEntity entity in message.BodyParts)
            if (entity is MimePart { IsAttachment: false, Content: not null } part && part.ContentType.IsMimeType("text", subtype)) return part;
        return null;
    }

    private static IEnumerable<IntakeItem> ReadPart(MimePart part, ContentKind kind, Input input, WholeReader reader)
    {
        using MemoryStream content = new();
        part.Content!.DecodeTo(content);
        (string? text, FailureReason reason, string detail) = TextDecoding.Decode(content.ToArray(), part.ContentType.Charset, mayDeclare: kind == ContentKind.Markup);
        if (text is null) throw new FlawException(reason, detail);
        return reader.ReadText(kind, text, input);
    }

    private static DateTimeOffset? Sent(MimeMessage message) =>
        message.Headers.Contains(HeaderId.Date) && FieldNames.Instant(StatedTime.Read(message.Headers[HeaderId.Date])) is { } time ? time : null;
}
