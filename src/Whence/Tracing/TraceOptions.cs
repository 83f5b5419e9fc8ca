namespace Whence.Tracing;

/// <summary>How much a trace may use. Nothing here changes the result.</summary>
public sealed record TraceOptions
{
    /// <summary>How many stories are traced at once; at least 1, all cores by default.</summary>
    public int MaxThreads { get; init; } = Environment.ProcessorCount;
}
