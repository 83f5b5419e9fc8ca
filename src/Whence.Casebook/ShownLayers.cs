using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Quantities;
using Whence.Times;

namespace Whence.Casebook;

/// <summary>What pages show of the analysis of one report beside what gathering makes of it.</summary>
public sealed record ShownLayers
{
    /// <summary>Who says what.</summary>
    public required ImmutableArray<Attribution> Attributions { get; init; }

    /// <summary>Numbers with what they measure.</summary>
    public required ImmutableArray<Quantity> Quantities { get; init; }

    /// <summary>Time expressions.</summary>
    public required ImmutableArray<TimeExpression> Times { get; init; }
}
