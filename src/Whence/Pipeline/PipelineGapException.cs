namespace Whence.Pipeline;

/// <summary>A pipeline was put together in which a stage lacks what it needs.</summary>
public sealed class PipelineGapException : Exception
{
    /// <summary>A gap in front of a stage.</summary>
    /// <param name="stage">The stage that lacks something.</param>
    /// <param name="missing">What it lacks.</param>
    public PipelineGapException(string stage, Layers missing)
        : base($"The stage “{stage}” needs {missing}, which no stage before it gives.")
    {
        Stage = stage;
        Missing = missing;
    }

    /// <summary>The stage that lacks something.</summary>
    public string Stage { get; }

    /// <summary>What it lacks.</summary>
    public Layers Missing { get; }
}
