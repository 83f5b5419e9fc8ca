using System.IO.Compression;
using Whence.Text;

namespace Whence.Casebook.Forms;

/// <summary>An object graph as bytes: its length before it was packed, and the rest packed by Brotli at its fastest.</summary>
internal static class PackedForm
{
    /// <summary>A reading of 30,000 words takes 2 MB before it is compressed; what claims to be longer than this is damaged.</summary>
    private const int MaxLength = 1 << 28;

    private const int HeadLength = 4;

    public static byte[] Write<T>(T value)
        where T : class
    {
        FormWriter writer = new();
        TypeForms.Of(typeof(T)).Write(writer, value);
        ReadOnlySpan<byte> plain = writer.Written;
        byte[] packed = new byte[HeadLength + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(packed, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(HeadLength), out int length, quality: 1, window: 18)) throw new InvalidOperationException("A reading could not be compressed.");
        return packed.AsSpan(0, HeadLength + length).ToArray();
    }

    /// <exception cref="FormatException">The bytes are damaged, or of another build.</exception>
    public static T Read<T>(ReadOnlySpan<byte> packed, Document document)
        where T : class
    {
        int length = packed.Length < HeadLength ? -1 : BitConverter.ToInt32(packed);
        if (length is < 0 or > MaxLength) throw new FormatException("A reading has no length.");
        byte[] plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed[HeadLength..], plain, out int written) || written != length) throw new FormatException("A reading can't be unpacked.");
        try
        {
            return TypeForms.Of(typeof(T)).Read(new(plain, document)) as T ?? throw new FormatException("A reading is empty.");
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException("A reading ends too early.", exception);
        }
    }
}
