namespace Whence.Intake;

/// <summary>A stream whose reading is counted, for itself and for progress.</summary>
internal sealed class CountedStream(Stream inner, IntakeProgress? progress) : ForwardStream
{
    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Count += read;
        progress?.Read(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
