using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>What was said of pairs, by the stance that they have; weighed counts.</summary>
internal sealed class StanceTable
{
    private readonly double[,] counts = new double[4, 4];

    public void Add(CheckStance gold, CheckStance said, double weight) => counts[(int)gold, (int)said] += weight;

    public void Add(StanceTable other)
    {
        for (int gold = 0; gold < 4; gold++)
            for (int said = 0; said < 4; said++) counts[gold, said] += other.counts[gold, said];
    }

    /// <summary>The score of the Fake News Challenge, of 100.</summary>
    public double Fnc
    {
        get
        {
            double points = 0, best = 0;
            for (int gold = 0; gold < 4; gold++)
            {
                for (int said = 0; said < 4; said++)
                {
                    bool related = gold != (int)CheckStance.Unrelated;
                    best += counts[gold, said] * (related ? 1 : 0.25);
                    if (related == (said != (int)CheckStance.Unrelated)) points += counts[gold, said] * 0.25;
                    if (related && gold == said) points += counts[gold, said] * 0.75;
                }
            }
            return 100 * points / best;
        }
    }

    public double Macro => (F1(CheckStance.Agree) + F1(CheckStance.Disagree) + F1(CheckStance.Discuss) + F1(CheckStance.Unrelated)) / 4;

    public double F1(CheckStance stance)
    {
        int k = (int)stance;
        double wrong = 0;
        for (int other = 0; other < 4; other++)
            if (other != k) wrong += counts[k, other] + counts[other, k];
        return counts[k, k] > 0 ? 2 * counts[k, k] / ((2 * counts[k, k]) + wrong) : 0;
    }

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FNC {Fnc:0.00} macro {Macro:0.000} agree {F1(CheckStance.Agree):0.000} disagree {F1(CheckStance.Disagree):0.000} discuss {F1(CheckStance.Discuss):0.000} unrelated {F1(CheckStance.Unrelated):0.000}");
}
