namespace Whence.Intake;

/// <summary>A stream whose reading is counted, for itself and for progress.</summary>
internal sealed class CountedStream(Stream inner, IntakeProgress? progress) : LayeredStream(inner)
{
    /// <summary>The bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = Inner.Read(buffer);
        Count += read;
        progress?.Read(read);
        return read;
    }
}
