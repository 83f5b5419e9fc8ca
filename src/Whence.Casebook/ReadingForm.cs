using System.IO.Compression;
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

    /// <summary>The build of the library, its models included: another build may read the same text otherwise.</summary>
    public static string Version { get; } = typeof(Reading).Module.ModuleVersionId.ToString("N");

    /// <summary>Writes a reading without its document.</summary>
    public static byte[] Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        FormWriter writer = new();
        TypeForms.Of(typeof(Reading)).Write(writer, reading);
        ReadOnlySpan<byte> plain = writer.Written;
        byte[] packed = new byte[4 + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(packed, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(4), out int length, quality: 1, window: 18)) throw new InvalidOperationException("A reading could not be compressed.");
        return packed.AsSpan(0, 4 + length).ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> of the same <see cref="Version"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are damaged or of another version.</exception>
    public static Reading Read(ReadOnlySpan<byte> packed, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        int length = packed.Length < 4 ? -1 : BitConverter.ToInt32(packed);
        if (length is < 0 or > MaxLength) throw new FormatException("A reading has no length.");
        byte[] plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[4..], plain, out int written) || written != length) throw new FormatException("A reading can't be unpacked.");
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
}
