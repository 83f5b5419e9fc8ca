using System.IO.Hashing;

namespace Whence.Intake.Archives;

/// <summary>An entry of a zip, held at its end against the checksum and the length that the archive gives.</summary>
internal sealed class CheckedEntryStream(Stream inner, uint sum, long length) : LayeredStream(inner)
{
    private readonly Crc32 _sum = new();
    private long _read;

    /// <exception cref="FlawException">The entry ends too early or does not fit its checksum.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        int read = Inner.Read(buffer);
        _read += read;
        _sum.Append(buffer[..read]);
        if (read == 0 && _read < length) throw new FlawException(FailureReason.Truncated, "is cut off in its archive");
        if (read == 0 && (_read != length || _sum.GetCurrentHashAsUInt32() != sum)) throw new FlawException(FailureReason.Damaged, "does not fit the checksum in its archive");
        return read;
    }
}
