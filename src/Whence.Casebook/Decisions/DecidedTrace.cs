using System.Collections.Immutable;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>What was found, with what people decided about it. Immutable; threads may share it.</summary>
public sealed record DecidedTrace
{
    /// <summary>What the program found, untouched but for the stories of reports that people moved.</summary>
    public required TraceResult Found { get; init; }

    /// <summary>The same after the decisions.</summary>
    public required TraceResult Trace { get; init; }

    /// <summary>All decisions, by number, those that were taken back included.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>Which decisions made a claim of <see cref="Trace"/> what it is, by its id.</summary>
    public required ILookup<string, Decision> OfClaim { get; init; }

    /// <summary>Numbers of decisions that hold and are about nothing that is there now.</summary>
    public required ImmutableHashSet<long> Idle { get; init; }

    /// <summary>Ids of claims that people rejected: kept, and shown last.</summary>
    public required ImmutableHashSet<string> Rejected { get; init; }
}
