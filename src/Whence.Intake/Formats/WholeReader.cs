using System.Security.Cryptography;
using Whence.Extraction;
using Whence.Intake.Feeds;
using Whence.Text;

namespace Whence.Intake.Formats;

/// <summary>Reads what is held in memory as a whole: pages, texts, feeds, messages. Stateless; threads may share it.</summary>
internal sealed class WholeReader(IntakeOptions options)
{
    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="FlawException">There are none, or more than are read.</exception>
    public byte[] Bytes(Stream stream)
    {
        MemoryStream whole = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (whole.Length + read > options.MaxFileBytes) throw new FlawException(FailureReason.TooLarge, $"is longer than {options.MaxFileBytes >> 20} MiB");
            whole.Write(buffer, 0, read);
        }
        return whole.Length == 0 ? throw new FlawException(FailureReason.Empty, "is empty") : whole.ToArray();
    }

    /// <summary>Reads bytes of a kind that is neither archive nor lines.</summary>
    /// <exception cref="FlawException">They can't be read at all.</exception>
    public IEnumerable<IntakeItem> Read(ContentKind kind, ReadOnlyMemory<byte> bytes, Input input)
    {
        StoredBytes stored = new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length, input.Fetched, input.Offset);
        return ReadKind(kind, bytes, input).Select(item => item.With(document => document with { Stored = stored }));
    }

    private IEnumerable<IntakeItem> ReadKind(ContentKind kind, ReadOnlyMemory<byte> bytes, Input input)
    {
        if (kind == ContentKind.Mail) return MailReader.Read(bytes, input, options, this);
        (string? text, FailureReason reason, string detail) = TextDecoding.Decode(bytes.Span, input.Charset, mayDeclare: kind == ContentKind.Markup);
        if (text is null) throw new FlawException(reason, detail);
        return ReadText(kind, text, input);
    }

    /// <summary>Reads decoded text.</summary>
    /// <exception cref="FlawException">It can't be read at all.</exception>
    public IEnumerable<IntakeItem> ReadText(ContentKind kind, string text, Input input)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new FlawException(FailureReason.Empty, "holds white space only");
        if (options.AsText) return [IntakeItem.Of(Document.AsText(ContentId.Of(input.Url, null, text), text, options.Published) with { Path = input.Place, Url = input.Url })];
        return kind switch
        {
            ContentKind.Markup => ReadMarkup(text, input),
            ContentKind.Markdown => [MarkdownReader.Read(text, input, options)],
            ContentKind.Json => JsonFileReader.Read(text, input, options),
            _ => [IntakeItem.Of(PlainTextReader.Read(text, ContentId.Of(input.Url, null, text), input.Url, published: options.Published, path: input.Place))],
        };
    }

    private IEnumerable<IntakeItem> ReadMarkup(string text, Input input) => MarkupRoot.Name(text) switch
    {
        "rss" or "rdf" or "feed" => FeedReader.Read(text, input, options),
        "opml" => AddressLists.ReadOpml(text, input, options),
        "urlset" or "sitemapindex" => AddressLists.ReadSitemap(text, input, options),
        _ => [ReadPage(text, input)],
    };

    private IntakeItem ReadPage(string text, Input input)
    {
        ExtractionResult page = PageReader.Read(text, input.Url, ContentId.Of(input.Url, null, text), input.Place);
        if (page.Document is not { } document) return NotArticle.Of(input.Place, page);
        return IntakeItem.Of(document.Published is null ? document with { Published = options.Published } : document);
    }
}
