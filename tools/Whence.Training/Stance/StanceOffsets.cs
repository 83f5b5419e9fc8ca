using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>The offsets that decide, chosen among a few hundred on what was held out.</summary>
internal readonly record struct StanceOffsets(double Related, double Agree, double Disagree)
{
    private static readonly StanceOffsets[] Tried =
    [
        .. from related in Enumerable.Range(-2, 5)
           from agree in Enumerable.Range(-2, 8)
           from disagree in Enumerable.Range(-2, 9)
           select new StanceOffsets(related * 0.25, agree * 0.2, disagree * 0.25),
    ];

    /// <summary>The best offsets, and what they give.</summary>
    /// <remarks>A better FNC score is worth nothing above 84.5: it asks for the frequent stances, the two F1 for the rare ones.</remarks>
    public static (StanceOffsets Offsets, StanceTable Table) Choose(IReadOnlyCollection<HeldPair> held) => Tried.Select(offsets => (offsets, offsets.Judge(held))).MaxBy(tried => Worth(tried.Item2));

    public StanceTable Judge(IReadOnlyCollection<HeldPair> held)
    {
        StanceTable table = new();
        foreach (HeldPair pair in held)
        {
            double agree = pair.Agree + Agree, disagree = pair.Disagree + Disagree;
            CheckStance said = pair.Odds + Related < 0 ? CheckStance.Unrelated
                : agree >= disagree && agree >= pair.Discuss ? CheckStance.Agree
                : disagree >= pair.Discuss ? CheckStance.Disagree : CheckStance.Discuss;
            table.Add(pair.Gold, said, pair.Weight);
        }
        return table;
    }

    private static double Worth(StanceTable table) => Math.Min(table.Fnc, 84.5) + (60 * table.Macro) + (20 * table.F1(CheckStance.Disagree));
}
