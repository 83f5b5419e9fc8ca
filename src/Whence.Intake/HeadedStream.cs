namespace Whence.Intake;

/// <summary>A stream whose first bytes were looked at already and are given once more.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : ForwardStream
{
    private int _given;

    /// <summary>Reads up to a number of first bytes; fewer only where the stream is shorter.</summary>
    public static byte[] Head(Stream stream, int count)
    {
        byte[] head = new byte[count];
        int read = stream.ReadAtLeast(head, count, throwOnEndOfStream: false);
        return read == count ? head : head[..read];
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == head.Length) return rest.Read(buffer);
        int count = Math.Min(buffer.Length, head.Length - _given);
        head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
