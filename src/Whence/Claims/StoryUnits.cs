using Whence.Tracing;

namespace Whence.Claims;

/// <summary>The propositions of a story in order, folded into units.</summary>
internal sealed class StoryUnits
{
    private StoryUnits(Reading[] readings, Unit[] units, int[][] unitOf, int[] copyOf, StoryUnits? own)
    {
        Readings = readings;
        Units = units;
        UnitOf = unitOf;
        CopyOf = copyOf;
        Originals = copyOf.Count(static original => original < 0);
        Sources = own?.Sources ?? new(readings);
        Offices = new(readings);
        Concessions = new(readings, Offices, Sources);
        Tones = new(readings);
        Outlets = [.. readings.Select(reading => string.IsNullOrWhiteSpace(reading.Document.Outlet) ? null : new OutletName(reading.Document.Outlet))];
        if (own is not null)
        {
            (Fullness, AreNotices, Deniers) = (own.Fullness, own.AreNotices, own.Deniers);
            return;
        }
        Fullness = ReportLength.Fullness(units.Length, readings.Length);
        AreNotices = ReportLength.AreNotices(units.Length, readings.Length);
        Deniers = new(StringComparer.OrdinalIgnoreCase);
        foreach (Unit unit in units)
        {
            if (unit.Proposition.Voice is { Standing: Whence.Attributions.Standing.Denied or Whence.Attributions.Standing.Doubted } || (unit.Proposition.Voice is not null && unit.Proposition.Is(PropositionTraits.CallsFalse)))
            {
                if (Groups.NameOf(unit.Proposition.Voice) is { } name) Deniers.Add(name);
            }
        }
    }

    /// <summary>Those who deny or doubt anywhere in the story, by the last word of their name.</summary>
    public HashSet<string> Deniers { get; }

    /// <summary>Who speaks by an office.</summary>
    public OfficeHolder Offices { get; }

    /// <summary>Who the sources are.</summary>
    public StorySources Sources { get; }

    /// <summary>Where somebody grants something.</summary>
    public Concessions Concessions { get; }

    /// <summary>Which reports speak of false reports.</summary>
    public ReportTones Tones { get; }

    /// <summary>The readings, by time of publication, then id.</summary>
    public Reading[] Readings { get; }

    /// <summary>The earlier reading that each has its words from, but for a part; -1 for those that are no copies: all of them but in <see cref="With"/>.</summary>
    public int[] CopyOf { get; }

    /// <summary>Whether a reading is a copy of an earlier one.</summary>
    public bool IsCopy(int reading) => CopyOf[reading] >= 0;

    /// <summary>The number of readings that are no copies.</summary>
    public int Originals { get; }

    /// <summary>See <see cref="ReportLength"/>.</summary>
    public float Fullness { get; }

    /// <summary>Whether its reports are notices, as the invented ones are; the stances of longer ones are judged as real reports have them.</summary>
    public bool AreNotices { get; }

    /// <summary>Whether its reports are read as full articles: half way, from 31 propositions a report on, 15 where one stands alone.</summary>
    public bool AreArticles => Fullness > 0.5f;

    /// <summary>In how many places a unit stands.</summary>
    public int PlacesOf(int unit) => Units[unit].Places.Count;

    /// <summary>The units: those of readings that are no copies, then those that stand in copies alone; each by first place.</summary>
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

    /// <summary>Folds the propositions of readings of which none is a copy.</summary>
    public static StoryUnits Of(Reading[] readings)
    {
        List<Unit> units = [];
        Dictionary<ulong, int> known = [];
        int[][] unitOf = new int[readings.Length][];
        for (int d = 0; d < readings.Length; d++) unitOf[d] = [.. readings[d].Propositions.Select((_, i) => Fold(new(d, i, readings[d]), units, known))];
        int[] none = new int[readings.Length];
        Array.Fill(none, -1);
        return new(readings, [.. units], unitOf, none, null);
    }

    /// <summary>The units with the places of copies; the index of each is as before, and those that stand in copies alone follow.</summary>
    /// <param name="own">The units of the readings that are no copies.</param>
    /// <param name="copies">The copies.</param>
    public static StoryUnits With(StoryUnits own, StoryCopies copies)
    {
        List<Unit> units = [];
        Dictionary<ulong, int> known = [];
        int[][] unitOf = new int[copies.Readings.Length][];
        for (int k = 0; k < copies.Originals.Length; k++) unitOf[copies.Originals[k]] = own.UnitOf[k];
        foreach (Unit unit in own.Units)
        {
            Place[] places = [.. unit.Places.Select(place => place with { Document = copies.Originals[place.Document] })];
            if (unit.Proposition.Words >= StoryCopies.MinWords) known[unit.Proposition.Fingerprint] = units.Count;
            units.Add(new() { First = places[0], Relays = unit.Relays });
            units[^1].Places.AddRange(places);
        }
        for (int d = 0; d < unitOf.Length; d++)
        {
            if (copies.CopyOf[d] is not (>= 0 and int original)) continue;
            unitOf[d] = new int[copies.Readings[d].Propositions.Length];
            for (int i = 0; i < unitOf[d].Length; i++)
            {
                Place place = new(d, i, copies.Readings[d]);
                int match = copies.MatchOf(d, i);
                if (match >= 0) units[unitOf[d][i] = unitOf[original][match]].Places.Add(place);
                else unitOf[d][i] = Fold(place, units, known);
            }
        }
        foreach (Unit unit in units) unit.Places.Sort(static (x, y) => x.Document != y.Document ? x.Document.CompareTo(y.Document) : x.Index.CompareTo(y.Index));
        return new(copies.Readings, [.. units], unitOf, copies.CopyOf, own);
    }

    /// <summary>The unit of a place: that of the same words if there is one, else a new one.</summary>
    private static int Fold(Place place, List<Unit> units, Dictionary<ulong, int> known)
    {
        bool folds = place.Proposition.Words >= StoryCopies.MinWords;
        if (!folds || !known.TryGetValue(place.Proposition.Fingerprint, out int unit))
        {
            unit = units.Count;
            units.Add(new() { First = place, Relays = Relays(place.Proposition.Voice) });
            if (folds) known[place.Proposition.Fingerprint] = unit;
        }
        units[unit].Places.Add(place);
        return unit;
    }
}
