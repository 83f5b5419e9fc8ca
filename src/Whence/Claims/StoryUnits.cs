using Whence.Tracing;

namespace Whence.Claims;

/// <summary>The propositions of a story in order, folded into units.</summary>
internal sealed class StoryUnits
{
    /// <summary>Shorter propositions are never folded: “The company denies it” means another thing in another place.</summary>
    private const int MinFoldedWords = 5;

    private StoryUnits(Reading[] readings, Unit[] units, int[][] unitOf)
    {
        Readings = readings;
        Units = units;
        UnitOf = unitOf;
        foreach (Unit unit in units)
        {
            if (unit.Proposition.Voice is { Standing: Whence.Attributions.Standing.Denied or Whence.Attributions.Standing.Doubted } || (unit.Proposition.Voice is not null && unit.Proposition.Is(PropositionTraits.CallsFalse)))
            {
                if (Groups.NameOf(unit.Proposition.Voice) is { } name) Deniers.Add(name);
            }
        }
        Outlets = [.. readings.Select(reading => string.IsNullOrWhiteSpace(reading.Document.Outlet) ? null : new OutletName(reading.Document.Outlet))];
    }

    /// <summary>Those who deny or doubt anywhere in the story, by the last word of their name.</summary>
    public HashSet<string> Deniers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The readings, by time of publication, then id.</summary>
    public Reading[] Readings { get; }

    /// <summary>The units, by first place.</summary>
    public Unit[] Units { get; }

    /// <summary>The unit of each proposition of each reading.</summary>
    public int[][] UnitOf { get; }

    /// <summary>The outlet of each reading; null where none is known.</summary>
    public OutletName?[] Outlets { get; }

    /// <summary>Whether what stands at a place is said by somebody who denies or doubts in the story; a body's own statement counts as said by it.</summary>
    public bool SaidByDenier(Place place)
    {
        if (Groups.NameOf(place.Proposition.Voice) is { } name) return Deniers.Contains(name);
        return place.Proposition.Voice is null && Outlets[place.Document] is { Words: { Length: > 0 } words } && words.Any(Deniers.Contains);
    }

    private static OutletName[] Relays(Voice? voice) => voice is null ? [] : [.. voice.Chain.Where(link => link.IsOutlet).Select(link => new OutletName(link.Name))];

    /// <summary>Folds the propositions of readings.</summary>
    public static StoryUnits Of(Reading[] readings)
    {
        List<Unit> units = [];
        Dictionary<ulong, int> known = [];
        int[][] unitOf = new int[readings.Length][];
        for (int d = 0; d < readings.Length; d++)
        {
            Proposition[] propositions = readings[d].Propositions;
            unitOf[d] = new int[propositions.Length];
            for (int i = 0; i < propositions.Length; i++)
            {
                Place place = new(d, i, readings[d]);
                int unit = -1;
                if (propositions[i].Words >= MinFoldedWords && known.TryGetValue(propositions[i].Fingerprint, out int earlier)) unit = earlier;
                if (unit < 0)
                {
                    unit = units.Count;
                    units.Add(new() { First = place, Relays = Relays(propositions[i].Voice) });
                    if (propositions[i].Words >= MinFoldedWords) known[propositions[i].Fingerprint] = unit;
                }
                units[unit].Places.Add(place);
                unitOf[d][i] = unit;
            }
        }
        return new(readings, [.. units], unitOf);
    }
}
