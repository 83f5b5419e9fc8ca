using System.Collections.Immutable;
using Whence.Attributions;

namespace Whence.Pipeline;

/// <summary>Stages in order, each of which finds the layers that it needs. Threads may share it.</summary>
public sealed class AnalysisPipeline
{
    /// <summary>Puts stages in a row.</summary>
    /// <exception cref="PipelineGapException">A stage needs a layer that none before it gives.</exception>
    public AnalysisPipeline(params IEnumerable<IAnalysisStage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        Stages = [.. stages];
        Layers given = Layers.None;
        foreach (IAnalysisStage stage in Stages)
        {
            Layers missing = stage.Needs & ~given;
            if (missing != Layers.None) throw new PipelineGapException(stage.Name, missing);
            given |= stage.Gives;
        }
        Gives = given;
    }

    /// <summary>All stages of the library, with trees for every sentence. Its models are read at the first use.</summary>
    public static AnalysisPipeline Default => Shipped.Default.Value;

    /// <summary>All stages of the library, with trees only for the sentences in which somebody may be said to say something.</summary>
    public static AnalysisPipeline ForTrace => Shipped.ForTrace.Value;

    /// <summary>The stages, in the order in which they run.</summary>
    public ImmutableArray<IAnalysisStage> Stages { get; }

    /// <summary>The layers that are there when all stages have run.</summary>
    public Layers Gives { get; }

    /// <summary>The shortest pipeline out of these stages that gives the layers asked for, and what they need, in the order of this one.</summary>
    /// <exception cref="ArgumentException">No stage gives one of the layers.</exception>
    public AnalysisPipeline For(Layers layers)
    {
        if ((layers & ~Gives) != Layers.None) throw new ArgumentException($"No stage gives {layers & ~Gives}.", nameof(layers));
        Layers wanted = layers;
        List<IAnalysisStage> kept = [];
        for (int i = Stages.Length - 1; i >= 0; i--)
        {
            IAnalysisStage stage = Stages[i];
            if ((stage.Gives & wanted) == Layers.None) continue;
            wanted |= stage.Needs;
            kept.Add(stage);
        }
        kept.Reverse();
        return new(kept);
    }

    /// <summary>The same stages, with another in the place of the one that has its name: one with other options.</summary>
    /// <exception cref="ArgumentException">No stage has that name.</exception>
    /// <exception cref="PipelineGapException">A stage lacks a layer that the other one does not give.</exception>
    public AnalysisPipeline With(IAnalysisStage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Stages.Any(stage => stage.Name == other.Name)) throw new ArgumentException($"No stage is called {other.Name}.", nameof(other));
        return new(Stages.Select(stage => stage.Name == other.Name ? other : stage));
    }

    /// <summary>Runs all stages over a document.</summary>
    public Analysis Run(Text.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Analysis analysis = new(document);
        foreach (IAnalysisStage stage in Stages)
        {
            // What is not read keeps its sentences and nothing is looked for in them.
            if (analysis.NotRead is null) analysis = stage.Run(analysis);
            analysis = analysis with { Present = analysis.Present | stage.Gives };
        }
        if (analysis.States is null) return analysis;
        analysis.States.Release();
        return analysis with { States = null };
    }

    // A class of its own, so that a pipeline made by hand reads no model.
    private static class Shipped
    {
        public static readonly Lazy<AnalysisPipeline> Default = new(static () => new(ShippedStages.All()));

        public static readonly Lazy<AnalysisPipeline> ForTrace = new(static () => new(ShippedStages.All(TreeDemand.NeedsTree)));
    }
}
