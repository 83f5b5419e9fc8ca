using System.Security.Cryptography;
using Whence.Casebook.Forms;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Casebook;

/// <summary>Readings as bytes. Stateless; threads may share it.</summary>
/// <remarks>
/// Every field is written in the order of the program that wrote it, without names, and compressed: small and quick, and of use to the very same build only. That is what
/// <see cref="Version"/> is for. The document is kept beside it, once.
/// </remarks>
public static class ReadingForm
{
    private const int SealAt = 4, RestAt = 12, HeadLength = 16;

    /// <summary>The build of the library, its models included: another build may read the same text otherwise.</summary>
    public static string Version { get; } = typeof(Reading).Module.ModuleVersionId.ToString("N");

    /// <summary>Writes a reading without its document.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="shown">What pages show of the same analysis, as <see cref="ShownForm"/> writes it; empty for nothing.</param>
    public static byte[] Write(Reading reading, ReadOnlySpan<byte> shown = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        // The length before it was packed, eight bytes of SHA-256 over all that follows, the length of the packed reading, the reading, what is shown.
        ReadOnlySpan<byte> packed = PackedForm.Write(reading);
        byte[] all = new byte[HeadLength + packed.Length - SealAt + shown.Length];
        packed[..SealAt].CopyTo(all);
        BitConverter.TryWriteBytes(all.AsSpan(RestAt), packed.Length - SealAt);
        packed[SealAt..].CopyTo(all.AsSpan(HeadLength));
        shown.CopyTo(all.AsSpan(HeadLength + packed.Length - SealAt));
        Seal(all.AsSpan(RestAt), all.AsSpan(SealAt));
        return all;
    }

    /// <summary>Reads what <see cref="Write"/> of the same <see cref="Version"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are damaged or of another version.</exception>
    public static Reading Read(ReadOnlySpan<byte> written, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int length = LengthOf(written);
        Span<byte> seal = stackalloc byte[RestAt - SealAt];
        Seal(written[RestAt..], seal);
        // A disk that lost a part of it must not give another reading.
        if (!written[SealAt..RestAt].SequenceEqual(seal)) throw new FormatException("A reading is not as it was written.");
        byte[] packed = new byte[SealAt + length];
        written[..SealAt].CopyTo(packed);
        written.Slice(HeadLength, length).CopyTo(packed.AsSpan(SealAt));
        return PackedForm.Read<Reading>(packed, document);
    }

    /// <summary>What was written with the reading for pages to show; empty where nothing was.</summary>
    /// <exception cref="FormatException">The bytes are damaged or of another version.</exception>
    public static ReadOnlyMemory<byte> ShownOf(ReadOnlyMemory<byte> written) => written[(HeadLength + LengthOf(written.Span))..];

    private static int LengthOf(ReadOnlySpan<byte> written)
    {
        int length = written.Length < HeadLength ? -1 : BitConverter.ToInt32(written[RestAt..]);
        return length >= 0 && length <= written.Length - HeadLength ? length : throw new FormatException("A reading has no length.");
    }

    private static void Seal(ReadOnlySpan<byte> rest, Span<byte> seal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rest, hash);
        hash[..(RestAt - SealAt)].CopyTo(seal);
    }
}
