using System.Collections.Immutable;

namespace Whence.Tracing;

/// <summary>How many independent origins stand behind a claim.</summary>
/// <param name="Items">The origins, confirmed ones first.</param>
public sealed record OriginRange(ImmutableArray<Origin> Items)
{
    /// <summary>The reports that lead back to one of the items, with what they depend on; in the order of the claim's appearances. All are <see cref="OriginState.Dependent"/>.</summary>
    public ImmutableArray<Origin> Dependents { get; init; } = [];

    /// <summary>Origins whose own source is shown.</summary>
    public int Confirmed => Items.Count(item => item.State == OriginState.Confirmed);

    /// <summary>Those and the ones that can neither be shown nor traced to another.</summary>
    public int UpTo => Items.Count(item => item.State != OriginState.Dependent);
}
