namespace Whence.Stories;

/// <summary>
/// Takes what the words of a small pile leave over into the story that it stands beside: a tabloid, an interview or a leaflet says the same event in words of its own, and nearly all that somebody
/// puts together with a story is of it.
/// </summary>
internal static class LeftOverReports
{
    /// <summary>Reports of a story that others are taken into.</summary>
    private const int MinStory = 3;

    /// <summary>So many reports at most are left over together; more are a story of their own.</summary>
    private const int MostLeftOver = 2;

    /// <summary>Joins reports to the story that is nearest to them: of the same weeks, or undated; most of what is near to either; and with a part of the likeness that is needed otherwise.</summary>
    /// <param name="compared">The compared reports of a small pile, by place, with their groups.</param>
    /// <param name="tuning">The thresholds.</param>
    public static void Join(PileReport[] compared, StoryTuning tuning)
    {
        PileReport[][] groups = PileGroups.Of(compared);
        List<(PileReport[] LeftOver, PileReport[] Story, double Likeness)> joins = [];
        foreach (PileReport[] leftOver in groups)
        {
            if (leftOver.Length > MostLeftOver) continue;
            (PileReport[]? story, double likeness) = (null, tuning.LeftOverFactor * tuning.MinLikeness);
            foreach (PileReport[] other in groups)
            {
                if (other.Length < MinStory || !MayBeOf(leftOver, other, tuning.LeftOverDays)) continue;
                double mean = PileGroups.Likeness(leftOver, other);
                if (mean >= likeness && IsMostOfWhatIsNear(other, leftOver, compared, tuning)) (story, likeness) = (other, mean);
            }
            if (story is not null) joins.Add((leftOver, story, likeness));
        }
        foreach (IGrouping<PileReport[], (PileReport[] LeftOver, PileReport[] Story, double Likeness)> story in joins.GroupBy(static join => join.Story))
        {
            PileGroups.Name([.. story.Key, .. story.SelectMany(static join => join.LeftOver)]);
            foreach ((PileReport[] leftOver, _, double likeness) in story)
                foreach (PileReport report in leftOver) report.TakenIn = likeness;
        }
    }

    /// <summary>Whether a report stands within some days of one of a story, or all of them are undated where the story is not.</summary>
    private static bool MayBeOf(PileReport[] leftOver, PileReport[] story, double days) => Array.TrueForAll(leftOver, static report => double.IsNaN(report.Day))
        ? Array.Exists(story, static report => !double.IsNaN(report.Day))
        : Array.Exists(leftOver, report => Array.Exists(story, other => Math.Abs(report.Day - other.Day) <= days));

    private static bool IsMostOfWhatIsNear(PileReport[] story, PileReport[] leftOver, PileReport[] compared, StoryTuning tuning)
    {
        PileReport[] both = [.. story, .. leftOver];
        int near = compared.Count(report => Array.IndexOf(both, report) < 0 && Array.Exists(both, own => own.LikenessTo(report) >= tuning.NearFactor * tuning.MinLikeness));
        return 2 * story.Length >= both.Length + near;
    }
}
