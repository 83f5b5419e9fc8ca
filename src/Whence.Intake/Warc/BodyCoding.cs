using System.IO.Compression;
using System.Buffers.Text;
using Whence.Intake.Archives;

namespace Whence.Intake.Warc;

/// <summary>Undoes what a transfer did to a body: chunks, then compression, within a budget.</summary>
internal static class BodyCoding
{
    /// <summary>The body as its author wrote it.</summary>
    /// <param name="body">As stored. Some crawlers store it decoded and keep the fields: what is not coded as the fields say is taken as it stands.</param>
    /// <param name="transfer">The field <c>Transfer-Encoding</c>; null for none.</param>
    /// <param name="content">The field <c>Content-Encoding</c>; null for none.</param>
    /// <param name="maxBytes">The longest body that is taken.</param>
    /// <exception cref="FlawException">It unfolds to too much, is damaged, or is coded in a way that is not known.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? transfer, string? content, long maxBytes)
    {
        if (transfer is not null && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase) && Unchunk(body.Span) is { } whole) body = whole;
        if (string.IsNullOrWhiteSpace(content)) return body;
        string[] codings = content.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (codings.Length > 3) throw new FlawException(FailureReason.Bomb, "is compressed more than three times");
        for (int i = codings.Length - 1; i >= 0; i--) body = Unfold(body, codings[i].ToLowerInvariant(), maxBytes);
        return body;
    }

    private static ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> body, string coding, long maxBytes)
    {
        MemoryStream stored = new(body.ToArray(), writable: false);
        ReadOnlySpan<byte> start = body.Span;
        Stream? unfolded = coding switch
        {
            "gzip" or "x-gzip" when start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => new MemberStream(stored),
            "deflate" when start.Length > 1 && (start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0 => new ZLibStream(stored, CompressionMode.Decompress),
            "deflate" when !start.IsEmpty && start[0] != (byte)'<' => new DeflateStream(stored, CompressionMode.Decompress),
            "br" when !start.IsEmpty && start[0] != (byte)'<' => new BrotliStream(stored, CompressionMode.Decompress),
            "gzip" or "x-gzip" or "deflate" or "br" or "identity" or "none" => null,
            _ => throw new FlawException(FailureReason.Binary, $"is compressed in a way that is not read: {coding}"),
        };
        if (unfolded is null) return body;
        using UnfoldedStream source = new(unfolded, new ExpansionBudget(() => stored.Length));
        MemoryStream whole = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            if (whole.Length + read > maxBytes) throw new FlawException(FailureReason.TooLarge, $"is longer than {maxBytes >> 20} MiB");
            whole.Write(buffer, 0, read);
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>The chunks in one; null where the bytes are not chunked to their end, as where a crawler stored them joined.</summary>
    internal static byte[]? Unchunk(ReadOnlySpan<byte> bytes)
    {
        MemoryStream whole = new(bytes.Length);
        while (true)
        {
            int line = bytes.IndexOf("\r\n"u8);
            if (line is <= 0 or > 1024 || !Utf8Parser.TryParse(bytes[..line], out uint length, out int digits, 'x') || (digits < line && bytes[digits] is not ((byte)';' or (byte)' '))) return null;
            bytes = bytes[(line + 2)..];
            if (length == 0) return whole.ToArray();
            if (length > bytes.Length) return null;
            whole.Write(bytes[..(int)length]);
            bytes = bytes[(int)length..];
            if (!bytes.StartsWith("\r\n"u8)) return null;
            bytes = bytes[2..];
        }
    }
}
