using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Pages.Graphs;

/// <summary>Who told whom: sources, outlets and reports as nodes, steps as edges.</summary>
/// <param name="Nodes">The nodes; edges name them by index.</param>
/// <param name="Edges">The edges, none twice.</param>
public sealed record ChainGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The chain of one claim: every source and every report that asserts it.</summary>
    public static ChainGraph Of(Claim claim, TraceView view)
    {
        ChainGraphBuilder builder = new(view);
        List<Appearance> asserting = [.. claim.Appearances.Where(appearance => appearance.Stance == Stance.Asserts)];
        HashSet<string> reports = new(asserting.Select(appearance => appearance.Document), StringComparer.Ordinal);
        foreach (string report in reports)
            builder.Report(report);
        foreach (Appearance appearance in asserting)
            builder.Chain(appearance);
        foreach (Derivation step in view.DerivationsOf(claim))
            if (step.From is { } from && reports.Contains(from) && reports.Contains(step.To))
                builder.Step(step);
        return builder.Build();
    }

    /// <summary>All steps between the reports of a story, outlets outside the pile included.</summary>
    public static ChainGraph Of(IEnumerable<Derivation> steps, TraceView view)
    {
        ChainGraphBuilder builder = new(view);
        foreach (Derivation step in steps)
            builder.Step(step);
        return builder.Build();
    }
}
