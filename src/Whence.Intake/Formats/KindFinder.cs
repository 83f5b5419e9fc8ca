using System.Collections.Frozen;

namespace Whence.Intake.Formats;

/// <summary>Tells of what kind bytes are: by the ending of their name, by their media type, else by their first bytes.</summary>
internal static class KindFinder
{
    /// <summary>How many first bytes are looked at: the mark of a tar stands at 257.</summary>
    public const int HeadBytes = 4096;

    private static readonly FrozenDictionary<string, ContentKind> ByEnding = new Dictionary<string, ContentKind>
    {
        [".html"] = ContentKind.Markup, [".htm"] = ContentKind.Markup, [".xhtml"] = ContentKind.Markup, [".xml"] = ContentKind.Markup, [".rss"] = ContentKind.Markup,
        [".rdf"] = ContentKind.Markup, [".atom"] = ContentKind.Markup, [".opml"] = ContentKind.Markup,
        [".txt"] = ContentKind.Text, [".text"] = ContentKind.Text, [".md"] = ContentKind.Markdown, [".markdown"] = ContentKind.Markdown,
        [".jsonl"] = ContentKind.JsonLines, [".ndjson"] = ContentKind.JsonLines, [".json"] = ContentKind.Json,
        [".csv"] = ContentKind.Table, [".tsv"] = ContentKind.Table, [".eml"] = ContentKind.Mail, [".mht"] = ContentKind.Mail, [".mhtml"] = ContentKind.Mail,
        [".warc"] = ContentKind.Warc, [".gz"] = ContentKind.Gzip, [".tgz"] = ContentKind.Gzip, [".zip"] = ContentKind.Zip, [".wacz"] = ContentKind.Zip, [".tar"] = ContentKind.Tar,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ContentKind> ByMediaType = new Dictionary<string, ContentKind>
    {
        ["text/html"] = ContentKind.Markup, ["application/xhtml+xml"] = ContentKind.Markup, ["application/xml"] = ContentKind.Markup, ["text/xml"] = ContentKind.Markup,
        ["text/plain"] = ContentKind.Text, ["text/markdown"] = ContentKind.Markdown, ["application/json"] = ContentKind.Json, ["application/feed+json"] = ContentKind.Json,
        ["application/ld+json"] = ContentKind.Json, ["application/x-ndjson"] = ContentKind.JsonLines, ["application/jsonl"] = ContentKind.JsonLines,
        ["text/csv"] = ContentKind.Table, ["text/tab-separated-values"] = ContentKind.Table, ["message/rfc822"] = ContentKind.Mail, ["multipart/related"] = ContentKind.Mail,
        ["application/warc"] = ContentKind.Warc, ["application/gzip"] = ContentKind.Gzip, ["application/x-gzip"] = ContentKind.Gzip, ["application/zip"] = ContentKind.Zip,
        ["application/wacz"] = ContentKind.Zip, ["application/x-tar"] = ContentKind.Tar,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings that are read in folders and archives, for a message.</summary>
    public const string Endings = ".html, .txt, .md, .json, .jsonl, .csv, .xml, .opml, .eml, .mhtml, .warc, .wacz, .zip, .tar or .gz";

    /// <summary>Whether files of this name are read in folders and archives.</summary>
    public static bool IsKnown(string name)
    {
        string ending = Path.GetExtension(name);
        // What gzip holds is told by the ending before it; a compressed log is no report.
        return ByEnding.ContainsKey(ending) && (!ending.Equals(".gz", StringComparison.OrdinalIgnoreCase) || ByEnding.ContainsKey(Path.GetExtension(Path.GetFileNameWithoutExtension(name))));
    }

    /// <summary>The kind.</summary>
    /// <param name="ending">The ending of the name, with its dot; empty for none.</param>
    /// <param name="mediaType">The media type given with the bytes; null for none.</param>
    /// <param name="head">The first <see cref="HeadBytes"/>.</param>
    public static ContentKind Find(string ending, string? mediaType, ReadOnlySpan<byte> head)
    {
        if (mediaType is not null && mediaType is not ("application/octet-stream" or "binary/octet-stream"))
            return ByMediaType.TryGetValue(mediaType, out ContentKind typed) ? typed : mediaType.EndsWith("+xml", StringComparison.Ordinal) ? ContentKind.Markup : ContentKind.Other;
        if (ending.Length > 0 && ByEnding.TryGetValue(ending, out ContentKind named)) return named;
        return Sniff(head);
    }

    private static ContentKind Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8)) return ContentKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])) return ContentKind.Gzip;
        if (head.StartsWith("WARC/"u8)) return ContentKind.Warc;
        if (head.Length > 262 && head[257..].StartsWith("ustar"u8)) return ContentKind.Tar;
        ReadOnlySpan<byte> text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("<"u8)) return ContentKind.Markup;
        if (text.StartsWith("["u8)) return text.Length > 1 && text[1..].TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? ContentKind.Json : ContentKind.Text;
        if (text.StartsWith("{"u8)) return HoldsWholeLine(text) ? ContentKind.JsonLines : ContentKind.Json;
        return IsMail(text) ? ContentKind.Mail : ContentKind.Text;
    }

    // Lines of JSON are long: one whose end is not in sight is taken for a line, an object spread over lines has its first break behind the brace.
    private static bool HoldsWholeLine(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        return end < 0 || text[..end].TrimEnd(" \t\r"u8).EndsWith("}"u8);
    }

    private static bool IsMail(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        if (end <= 0) return false;
        int colon = text[..end].IndexOf((byte)':');
        if (colon <= 0 || text[..colon].IndexOfAny(" \t"u8) >= 0) return false;
        return text.IndexOf("\nMIME-Version:"u8) >= 0 || text.StartsWith("MIME-Version:"u8) || text.IndexOf("\nMime-Version:"u8) >= 0;
    }
}
