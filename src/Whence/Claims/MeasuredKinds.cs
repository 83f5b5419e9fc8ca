using Whence.Quantities;

namespace Whence.Claims;

/// <summary>What groups of propositions measure. An area that was searched and a slick that is four kilometres long are two things, however much else they share.</summary>
/// <param name="story">The units.</param>
internal sealed class MeasuredKinds(StoryUnits story)
{
    private readonly HashSet<UnitKind>?[] known = new HashSet<UnitKind>?[story.Units.Length];
    private readonly ILookup<int, UnitKind>?[] measured = new ILookup<int, UnitKind>?[story.Readings.Length];

    /// <summary>Whether half of the propositions of either group measure one kind, and none of these kinds is one of the other's: no length beside an area.</summary>
    public bool AreApart(List<int> first, List<int> second) => Of(first) is { Count: > 0 } x && Of(second) is { Count: > 0 } y && !x.Overlaps(y);

    /// <summary>The kinds that half of a group measures.</summary>
    private HashSet<UnitKind> Of(List<int> group)
    {
        Dictionary<UnitKind, int> counts = [];
        foreach (int unit in group)
        {
            foreach (UnitKind kind in known[unit] ??= Read(story.Units[unit].First)) counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }
        return [.. counts.Where(pair => pair.Value * 2 >= group.Count).Select(static pair => pair.Key)];
    }

    // Ages, shares and counted things stand beside whatever is said.
    private HashSet<UnitKind> Read(Place place) => [.. (measured[place.Document] ??= place.Reading.Figures.Where(static figure => figure.Quantity.IsMeasure)
        .ToLookup(static figure => figure.Proposition, static figure => UnitTable.OfName(figure.Quantity.Unit)?.Kind ?? UnitKind.Other))[place.Index].Where(static kind => kind is not (UnitKind.Age or UnitKind.Share or UnitKind.Counted or UnitKind.Other))];
}
