namespace Whence.Tracing;

/// <summary>What the reports of a story live on, as far as a claim goes, by the steps between them. Keeps its answers; not for several threads.</summary>
/// <param name="derivations">The steps, by the later report; from -1 where the outlet has no report in the pile.</param>
/// <param name="copies">Which reports assert the claim, copies judged by what they copy.</param>
internal sealed class ReportSteps(ILookup<int, (int From, Derivation Step)> derivations, CopiedPlaces copies)
{
    private readonly Dictionary<int, int[]> rings = [];

    /// <summary>The reports that a report lives on; statements that it quotes are not among them.</summary>
    public IEnumerable<int> Of(int reading) =>
        derivations[reading].Where(step => step.From >= 0 && step.Step.Flaw == DerivationFlaw.None && step.Step.Type != DerivationType.Quoted).Select(step => step.From);

    /// <summary>Those of them that assert the claim.</summary>
    public int[] Earlier(int reading) => [.. Of(reading).Where(copies.Asserting.Contains)];

    /// <summary>The asserting reports that lead back to each other and to a report, that one included, ascending: nobody can tell which of them is the first.</summary>
    public int[] Ring(int reading)
    {
        if (rings.TryGetValue(reading, out int[]? known)) return known;
        SortedSet<int> ring = [reading];
        Stack<int> open = new([reading]);
        while (open.TryPop(out int at))
        {
            foreach ((int from, Derivation step) in derivations[at])
            {
                if (from >= 0 && step.Flaw == DerivationFlaw.Cycle && copies.Asserting.Contains(from) && ring.Add(from)) open.Push(from);
            }
        }
        int[] found = [.. ring];
        foreach (int member in found) rings[member] = found;
        return found;
    }

    /// <summary>Whether a report takes something from another outlet.</summary>
    public bool Relays(int reading) => derivations[reading].Any(static step => step.Step.Type == DerivationType.Relayed);
}
