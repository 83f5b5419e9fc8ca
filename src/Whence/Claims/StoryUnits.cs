using Whence.Tracing;

namespace Whence.Claims;

/// <summary>The propositions of a story in order, folded into units.</summary>
internal sealed class StoryUnits
{
    /// <summary>Shorter propositions are never folded: “The company denies it” means another thing in another place.</summary>
    private const int MinFoldedWords = 5;

    /// <summary>From this share of its propositions on that stand in one earlier report a report counts as its copy: it says nothing twice.</summary>
    private const double MinCopied = 0.7;

    private StoryUnits(Reading[] readings, Unit[] units, int[][] unitOf, int[] copyOf)
    {
        CopyOf = copyOf;
        Originals = copyOf.Count(static original => original < 0);
        int own = units.Count(unit => copyOf[unit.First.Document] < 0);
        Fullness = ReportLength.Fullness(own, Originals);
        AreNotices = ReportLength.AreNotices(own, Originals);
        Readings = readings;
        Offices = new(readings);
        Sources = new(readings);
        Concessions = new(readings, Offices, Sources);
        Tones = new(readings);
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

    /// <summary>The earlier reading that each has its words from, but for a part; -1 for those that are no copies. Copies must not change what is grouped.</summary>
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

    /// <summary>In how many places of readings that are no copies a unit stands.</summary>
    public int PlacesOf(int unit) => Units[unit].Places.Count(place => !IsCopy(place.Document));

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
        int[] copyOf = new int[readings.Length];
        for (int d = 0; d < readings.Length; d++)
        {
            Proposition[] propositions = readings[d].Propositions;
            unitOf[d] = new int[propositions.Length];
            int copied = CopiedFrom(propositions, known, units);
            copyOf[d] = copied;
            Dictionary<ulong, int> there = [];
            for (int i = 0; copied >= 0 && i < unitOf[copied].Length; i++) there.TryAdd(readings[copied].Propositions[i].Fingerprint, unitOf[copied][i]);
            for (int i = 0; i < propositions.Length; i++)
            {
                Place place = new(d, i, readings[d]);
                bool folds = propositions[i].Words >= MinFoldedWords;
                if (!(folds ? known : there).TryGetValue(propositions[i].Fingerprint, out int unit))
                {
                    unit = units.Count;
                    units.Add(new() { First = place, Relays = Relays(propositions[i].Voice) });
                    if (folds) known[propositions[i].Fingerprint] = unit;
                }
                units[unit].Places.Add(place);
                unitOf[d][i] = unit;
            }
        }
        return new(readings, [.. units], unitOf, copyOf);
    }

    /// <summary>The earlier reading in which most of the longer propositions stand; -1 where they are too few.</summary>
    private static int CopiedFrom(Proposition[] propositions, Dictionary<ulong, int> known, List<Unit> units)
    {
        Dictionary<int, int> shared = [];
        int all = 0;
        foreach (Proposition proposition in propositions)
        {
            if (proposition.Words < MinFoldedWords) continue;
            all++;
            if (!known.TryGetValue(proposition.Fingerprint, out int unit)) continue;
            int first = units[unit].First.Document;
            shared[first] = shared.GetValueOrDefault(first) + 1;
        }
        int best = -1;
        foreach ((int reading, int count) in shared.OrderBy(static pair => pair.Key))
        {
            if (count >= MinCopied * all && (best < 0 || count > shared[best])) best = reading;
        }
        return best;
    }
}
