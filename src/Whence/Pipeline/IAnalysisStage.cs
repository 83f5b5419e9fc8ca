namespace Whence.Pipeline;

/// <summary>One step of the analysis of one document. Stateless: threads share one instance.</summary>
/// <remarks>A stage reads the document and the layers that it needs and nothing else: no clock, file, network or other document.</remarks>
public interface IAnalysisStage
{
    /// <summary>The name, as findings and profiles show it.</summary>
    string Name { get; }

    /// <summary>The layers that must be there before it runs.</summary>
    Layers Needs { get; }

    /// <summary>The layers that are there after it.</summary>
    Layers Gives { get; }

    /// <summary>Returns the analysis with the layers that this stage gives. Never throws for what a text holds.</summary>
    Analysis Run(Analysis analysis);
}
