namespace Whence.Checking;

/// <summary>The stance by rule, where no model is there: related by the words in common, denied or doubted by the words beside them.</summary>
internal static class StanceRule
{
    private const double MinRelated = 0.45;

    public static (CheckStance Stance, double Score) Judge(double[] cover, CheckText report)
    {
        double best = 0, against = 0, hedged = 0, all = 1e-6;
        for (int s = 0; s < cover.Length; s++)
        {
            best = Math.Max(best, cover[s]);
            all += cover[s];
            against += cover[s] * StanceWords.Strength(CheckStance.Disagree, report.WordsOf(s));
            hedged += cover[s] * StanceWords.Strength(CheckStance.Discuss, report.WordsOf(s));
        }
        if (best < MinRelated) return (CheckStance.Unrelated, 1 - best);
        if (against > 0.3 * all) return (CheckStance.Disagree, Math.Min(1, against / all));
        return hedged > 0.5 * all ? (CheckStance.Discuss, Math.Min(1, hedged / all)) : (CheckStance.Agree, best);
    }
}
