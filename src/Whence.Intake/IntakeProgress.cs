namespace Whence.Intake;

/// <summary>How far the reading of inputs is. Threads may share it.</summary>
public sealed class IntakeProgress
{
    private long _read, _total;

    /// <summary>The bytes read of all there are, 0 to 1; 0 where it is not known how many there are.</summary>
    public double Share
    {
        get
        {
            long total = Interlocked.Read(ref _total);
            return total > 0 ? Math.Min(1, (double)Interlocked.Read(ref _read) / total) : 0;
        }
    }

    internal void Expect(long bytes) => Interlocked.Add(ref _total, bytes);

    internal void Read(long bytes) => Interlocked.Add(ref _read, bytes);
}
