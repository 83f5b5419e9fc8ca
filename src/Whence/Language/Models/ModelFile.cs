using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Whence.Language.Models;

/// <summary>The container of learned weights: “WHML”, version, kind, checksum and length of the content, the content packed by Brotli (version 1) or as it is (version 2).</summary>
/// <remarks>Numbers are little-endian. The checksum is FNV-1a of 64 bits over the unpacked content. What packing makes hardly smaller is written as it is: unpacking rows of weights took a third of the load time of all models.</remarks>
internal static class ModelFile
{
    private const uint Magic = 0x4C4D4857;
    private const int Packed = 1;
    private const int Plain = 2;
    private const int KindBytes = 8;
    private const int HeadBytes = 4 + 4 + KindBytes + 8 + 4;
    private const int MaxContentBytes = 256 << 20;

    /// <summary>The content of a model that the library carries.</summary>
    /// <exception cref="ModelException">It is missing, damaged, or of another kind or version.</exception>
    public static byte[] ReadShipped(string name, string kind)
    {
        using Stream stream = typeof(ModelFile).Assembly.GetManifestResourceStream("models/" + name)
            ?? throw new ModelException($"The model {name} is not part of this build.");
        return Read(stream, name, kind);
    }

    /// <summary>Reads and checks a model.</summary>
    /// <param name="stream">The file, from its start.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="kind">The kind that it must be of, at most 8 ASCII characters.</param>
    /// <exception cref="ModelException">It is damaged, or of another kind or version.</exception>
    public static byte[] Read(Stream stream, string name, string kind)
    {
        byte[] head = new byte[HeadBytes];
        if (stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes) throw new ModelException($"The model {name} is cut short: it has no whole head.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic) throw new ModelException($"{name} is not a model of Whence.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4));
        if (version is not (Packed or Plain)) throw new ModelException($"The model {name} has version {version}; this program reads versions {Packed} and {Plain}.");
        string found = Encoding.ASCII.GetString(head, 8, KindBytes).TrimEnd('\0');
        if (found != kind) throw new ModelException($"The model {name} holds “{found}”, not “{kind}”.");
        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(8 + KindBytes));
        int length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(16 + KindBytes));
        if (length is < 0 or > MaxContentBytes) throw new ModelException($"The model {name} is damaged: its length can't be {length}.");
        byte[] content = new byte[length];
        try
        {
            using Stream unpacked = version == Plain ? stream : new BrotliStream(stream, CompressionMode.Decompress);
            if (unpacked.ReadAtLeast(content, length, throwOnEndOfStream: false) < length) throw new ModelException($"The model {name} is cut short.");
        }
        catch (InvalidDataException error)
        {
            throw new ModelException($"The model {name} is damaged: it does not unpack.", error);
        }
        catch (InvalidOperationException error)
        {
            throw new ModelException($"The model {name} is damaged: it does not unpack.", error);
        }
        if (Checksum(content) != checksum) throw new ModelException($"The model {name} is damaged: its checksum does not fit.");
        return content;
    }

    /// <summary>Writes a model. The same content gives the same bytes.</summary>
    public static void Write(Stream stream, string kind, ReadOnlySpan<byte> content)
    {
        using MemoryStream packed = new();
        using (BrotliStream packing = new(packed, new BrotliCompressionOptions { Quality = 7 }, leaveOpen: true)) packing.Write(content);
        bool isPlain = packed.Length * 4 > content.Length * 3L;
        byte[] head = new byte[HeadBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), isPlain ? Plain : Packed);
        Encoding.ASCII.GetBytes(kind, head.AsSpan(8, KindBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(8 + KindBytes), Checksum(content));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(16 + KindBytes), content.Length);
        stream.Write(head);
        stream.Write(isPlain ? content : packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    // Eight bytes a step: a byte a step took a third of the load time.
    private static ulong Checksum(ReadOnlySpan<byte> content)
    {
        ulong hash = 14695981039346656037;
        while (content.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(content)) * 1099511628211;
            hash ^= hash >> 29;
            content = content[8..];
        }
        foreach (byte b in content) hash = (hash ^ b) * 1099511628211;
        return hash;
    }
}
