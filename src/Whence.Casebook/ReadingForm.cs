using System.IO.Compression;
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
    /// <summary>A reading of 30,000 words takes 2 MB before it is compressed; what claims to be longer than this is damaged.</summary>
    private const int MaxLength = 1 << 28;

    /// <summary>Four bytes of length and eight of SHA-256 over what is packed: a disk that lost a part of it must not give another reading.</summary>
    private const int HeadLength = 12;

    /// <summary>The build of the library, its models included: another build may read the same text otherwise.</summary>
    public static string Version { get; } = typeof(Reading).Module.ModuleVersionId.ToString("N");

    /// <summary>Writes a reading without its document.</summary>
    public static byte[] Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        FormWriter writer = new();
        TypeForms.Of(typeof(Reading)).Write(writer, reading);
        ReadOnlySpan<byte> plain = writer.Written;
        byte[] packed = new byte[HeadLength + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(packed, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(HeadLength), out int length, quality: 1, window: 18)) throw new InvalidOperationException("A reading could not be compressed.");
        Seal(packed.AsSpan(HeadLength, length), packed.AsSpan(4));
        return packed.AsSpan(0, HeadLength + length).ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> of the same <see cref="Version"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are damaged or of another version.</exception>
    public static Reading Read(ReadOnlySpan<byte> packed, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int length = packed.Length < HeadLength ? -1 : BitConverter.ToInt32(packed);
        if (length is < 0 or > MaxLength) throw new FormatException("A reading has no length.");
        Span<byte> seal = stackalloc byte[HeadLength - 4];
        Seal(packed[HeadLength..], seal);
        if (!packed[4..HeadLength].SequenceEqual(seal)) throw new FormatException("A reading is not as it was written.");
        byte[] plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[HeadLength..], plain, out int written) || written != length) throw new FormatException("A reading can't be unpacked.");
        try
        {
            FormReader reader = new(plain, document);
            return TypeForms.Of(typeof(Reading)).Read(reader) as Reading ?? throw new FormatException("A reading is empty.");
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException("A reading ends too early.", exception);
        }
    }

    private static void Seal(ReadOnlySpan<byte> packed, Span<byte> seal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(packed, hash);
        hash[..(HeadLength - 4)].CopyTo(seal);
    }
}
