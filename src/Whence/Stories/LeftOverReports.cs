namespace Whence.Stories;

/// <summary>
/// Takes what the words of a small pile leave over into the story that it stands beside: a tabloid, an interview or a leaflet says the same event in words of its own, and nearly all that somebody
/// puts together with a story is of it.
/// </summary>
internal static class LeftOverReports
{
    /// <summary>So many reports at most are left over together; more are a story of their own. With three, Wikinews loses half a point.</summary>
    private const int MostLeftOver = 2;

    private sealed record Joining(PileReport[] LeftOver, PileReport[] Story, double Likeness);

    /// <summary>Joins reports to a story: of the same weeks, or undated; that is half and more of what is near to either; and with a part of the likeness that is needed otherwise. Of several such stories to the most like one.</summary>
    /// <param name="compared">The compared reports of a small pile, by place, with their groups.</param>
    /// <param name="tuning">The thresholds.</param>
    public static void Join(PileReport[] compared, StoryTuning tuning)
    {
        PileReport[][] groups = PileGroups.Of(compared);
        List<Joining> joinings = [];
        foreach (PileReport[] leftOver in groups)
        {
            if (leftOver.Length > MostLeftOver) continue;
            Joining? best = null;
            foreach (PileReport[] story in groups)
            {
                if (story.Length < PileGroups.MinStory || !MayBeOf(leftOver, story, tuning.LeftOverDays)) continue;
                double likeness = PileGroups.Likeness(leftOver, story);
                if (likeness >= (best?.Likeness ?? (tuning.LeftOverFactor * tuning.MinLikeness)) && IsHalfOfWhatIsNear(story, leftOver, compared, tuning)) best = new(leftOver, story, likeness);
            }
            if (best is not null) joinings.Add(best);
        }
        foreach (IGrouping<PileReport[], Joining> story in joinings.GroupBy(static joining => joining.Story))
        {
            PileGroups.Name([.. story.Key, .. story.SelectMany(static joining => joining.LeftOver)]);
            foreach (Joining joining in story)
                foreach (PileReport report in joining.LeftOver) (report.Parted, report.TakenIn) = (null, joining.Likeness < tuning.MinLikeness ? joining.Likeness : null);
        }
    }

    /// <summary>Whether one of the reports stands within some days of one of a story, or all are undated and the story is not.</summary>
    private static bool MayBeOf(PileReport[] leftOver, PileReport[] story, double days) => Array.TrueForAll(leftOver, static report => double.IsNaN(report.Day))
        ? Array.Exists(story, static report => !double.IsNaN(report.Day))
        : Array.Exists(leftOver, report => Array.Exists(story, other => Math.Abs(report.Day - other.Day) <= days));

    /// <summary>Whether a story is half and more of the reports that are near to it or to those left over, itself and these included.</summary>
    private static bool IsHalfOfWhatIsNear(PileReport[] story, PileReport[] leftOver, PileReport[] compared, StoryTuning tuning)
    {
        PileReport[] both = [.. story, .. leftOver];
        int near = compared.Count(report => Array.IndexOf(both, report) < 0 && Array.Exists(both, own => own.LikenessTo(report) >= tuning.NearFactor * tuning.MinLikeness));
        return 2 * story.Length >= both.Length + near;
    }
}
