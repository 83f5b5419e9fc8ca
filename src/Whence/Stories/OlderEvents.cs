namespace Whence.Stories;

/// <summary>Parts what a small pile holds of an older event from the story that it was joined to: the fire of nine years ago in the same plant, put beside the new one.</summary>
/// <remarks>A story that goes on for years is told by reports in between, or by one that is nearly as like the others as these are to each other.</remarks>
internal static class OlderEvents
{
    /// <summary>Gives the reports of an older event, or of a later one, a group of their own.</summary>
    /// <remarks>Undated reports stay with the story, which most reports of a pile are of: by likeness alone one of the invented piles went with the wrong one, and none with the right one.</remarks>
    /// <param name="compared">The compared reports of a small pile, by place, with their groups.</param>
    /// <param name="tuning">The thresholds.</param>
    public static void Part(PileReport[] compared, StoryTuning tuning)
    {
        foreach (PileReport[] group in PileGroups.Of(compared))
        {
            List<PileReport>[] times = Times(group, tuning.OlderDays);
            if (times.Length < 2) continue;
            // Of two as large the later one: an older event is put beside the new one.
            List<PileReport> story = times.Reverse().MaxBy(static time => time.Count)!;
            if (story.Count < PileGroups.MinStory) continue;
            double inside = PileGroups.Inside(story);
            List<PileReport>[] others = [.. times.Where(time => !ReferenceEquals(time, story) && PileGroups.Likeness(time, story) < tuning.OlderCohesion * inside)];
            foreach (List<PileReport> other in others)
            {
                double likeness = PileGroups.Likeness(other, story);
                foreach (PileReport report in other) report.Parted = (story[0], likeness, inside);
                PileGroups.Name(other);
            }
            PileGroups.Name([.. group.Where(static report => report.Parted is null)]);
        }
    }

    /// <summary>The dated reports of a group, cut where no report stands for so many days.</summary>
    private static List<PileReport>[] Times(PileReport[] group, double days)
    {
        PileReport[] dated = [.. group.Where(static report => !double.IsNaN(report.Day))];
        Array.Sort(dated, PileReport.InTime);
        List<List<PileReport>> times = [];
        foreach (PileReport report in dated)
        {
            if (times.Count == 0 || report.Day - times[^1][^1].Day >= days) times.Add([]);
            times[^1].Add(report);
        }
        return [.. times];
    }
}
