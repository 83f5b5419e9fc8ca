namespace Whence.Checking;

/// <summary>Says in words why a report was judged as it was.</summary>
internal static class StanceWords
{
    /// <summary>How strongly the words of a sentence speak for a stance: 0 or 1, 2 for several words.</summary>
    public static double Strength(CheckStance stance, ReadOnlySpan<CheckWord> sentence)
    {
        Cue wanted = Wanted(stance);
        int found = 0;
        foreach (CheckWord word in sentence)
            if ((word.Cue & wanted) != 0) found++;
        return Math.Min(2, found);
    }

    public static string Say(CheckStance stance, double[] cover, int[] evidence, CheckText report)
    {
        if (stance == CheckStance.Unrelated) return "no sentence holds enough of the claim";
        bool marked = false;
        double held = 0;
        foreach (int s in evidence)
        {
            marked |= Strength(stance, report.WordsOf(s)) > 0;
            held = Math.Max(held, cover[s]);
        }
        string share = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the sentences shown hold {Math.Round(100 * held)} % of the claim by weight");
        return share + stance switch
        {
            CheckStance.Disagree => marked ? " beside words of denial, doubt or fraud" : "; the report as a whole speaks against it",
            CheckStance.Agree => marked ? " beside words of confirmation" : " and nothing speaks against it",
            _ => marked ? " and pass it on with a source or reserve" : "; the report takes no side",
        };
    }

    private static Cue Wanted(CheckStance stance) => stance switch
    {
        CheckStance.Disagree => Cue.Denies | Cue.Fake | Cue.Doubts | Cue.Negates,
        CheckStance.Agree => Cue.Confirms,
        _ => Cue.Hedges | Cue.Reports,
    };
}
