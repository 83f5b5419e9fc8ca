using System.Collections.Immutable;
using Whence.Language;

namespace Whence.Stories;

/// <summary>Groups reports by event: by what happened, who, where and when, not by words alone.</summary>
/// <remarks>
/// Reports are added one by one or in parts; <see cref="Group()"/> gives for the same reports the same stories, whatever the order and the parts.
/// What was read and compared is kept: a report later than most costs little more in a large pile than in a small one. One instance is for one thread at a time.
/// </remarks>
public sealed class StoryGrouper
{
    private readonly StoryPile pile;

    /// <summary>A grouper without reports.</summary>
    public StoryGrouper() : this(new StoryTuning()) { }

    internal StoryGrouper(StoryTuning tuning) => pile = new(tuning, WordVectors.Shipped);

    /// <summary>How many reports were added.</summary>
    public int Count => pile.Count;

    /// <summary>How often all reports were compared anew; for tests and measures.</summary>
    internal int Rebuilds => pile.Rebuilds;

    /// <summary>Groups reports in one go.</summary>
    public static ImmutableArray<Story> Group(IEnumerable<StoryInput> reports)
    {
        StoryGrouper grouper = new();
        foreach (StoryInput report in reports) grouper.Add(report);
        return grouper.Group();
    }

    /// <summary>Whether a report of this id was added.</summary>
    public bool Holds(string id) => pile.Holds(id);

    /// <summary>Adds a report. Of two with the same id the first counts.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public void Add(StoryInput report)
    {
        ArgumentNullException.ThrowIfNull(report);
        pile.Add(report);
    }

    /// <summary>The stories of all reports added so far, each with its reasons: by first publication, then by the id of the first report. Every report is in one.</summary>
    public ImmutableArray<Story> Group()
    {
        pile.Update();
        PileReport[] reports = pile.Reports;
        if (reports.Length == 0) return [];
        // Copies weigh no more than the report that they copy: only the first of them is compared.
        PileReport[] compared = [.. reports.Where(static report => report.IsCompared)];
        bool small = compared.Length <= pile.Tuning.SmallPile, touched = Array.Exists(reports, static report => report.Touched);
        // What was settled when the pile was another is settled anew, or not at all.
        if (touched && (small || Array.Exists(reports, static report => report.Parted is not null || report.TakenIn is not null)))
            foreach (PileReport report in reports) (report.Part, report.Told, report.Parted, report.TakenIn) = (null, null, null, null);
        StoryParts.Group(compared, pile, pile.Tuning);
        if (small && touched)
        {
            // What likeness leaves open in a pile that somebody put together: an older event beside the story, and reports in words of their own.
            OlderEvents.Part(compared, pile.Tuning);
            LeftOverReports.Join(compared, pile.Tuning);
        }
        ImmutableArray<Story> stories = new StoryTeller(pile.Tuning, pile, compared).Tell();
        foreach (PileReport report in reports) report.Touched = false;
        return stories;
    }
}
