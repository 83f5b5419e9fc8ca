using Whence.Duplicates;
using Whence.Text;

namespace Whence.Stories;

/// <summary>What a pile keeps of one report: what was read of it once, and what the others make of it.</summary>
internal sealed class PileReport(StoryInput input, int slot, int outlet)
{
    /// <summary>The report.</summary>
    public StoryInput Input { get; } = input;

    /// <summary>Its number in the order of adding; says nothing of its place.</summary>
    public int Slot { get; } = slot;

    /// <summary>Number of its outlet; -1 without one.</summary>
    public int Outlet { get; } = outlet;

    /// <summary>Days since an epoch; NaN without a date.</summary>
    public double Day { get; } = input.Published is { } published ? published.Instant.Ticks / (double)TimeSpan.TicksPerDay : double.NaN;

    /// <summary>Its lines and sentences, each as a hash with that of the outlet; none without an outlet.</summary>
    public (ulong Key, TextSpan Span)[] Units { get; set; } = [];

    /// <summary>The stretches that are its own; no furniture.</summary>
    public TextSpan[] Own { get; set; } = [];

    /// <summary>Its terms.</summary>
    public TermSketch? Sketch { get; set; }

    /// <summary>Its terms in the pile, in the order of the sketch.</summary>
    public PileTerm[] Terms { get; set; } = [];

    /// <summary>The terms that it looks for others by.</summary>
    public PileTerm[] Seeking { get; set; } = [];

    /// <summary>What each of these weighs, the heaviest first.</summary>
    public float[] SeekingWeights { get; set; } = [];

    /// <summary>Its weights.</summary>
    public StoryVector? Vector { get; set; }

    /// <summary>Its place in the order of ids.</summary>
    public int Place { get; set; }

    /// <summary>The report that it is a copy of; itself where it is none.</summary>
    public PileReport? Folded { get; set; }

    /// <summary>The reports that it is compared with, by place.</summary>
    public PileReport[] Candidates { get; set; } = [];

    /// <summary>What the terms that it looks for others by give for each of these.</summary>
    public float[] Sums { get; set; } = [];

    /// <summary>How like each of these is.</summary>
    public float[] Scores { get; set; } = [];

    /// <summary>The pairs that it answers for and that are near enough to count; null where that has to be seen anew.</summary>
    public NearPair[]? Pairs { get; set; }

    /// <summary>Whether a report with which it was compared has come, gone or changed since stories were last made.</summary>
    public bool Touched { get; set; } = true;

    /// <summary>Whether more reports are near than are compared.</summary>
    public bool Crowded { get; set; }

    /// <summary>The part of the pile that was worked as one when stories were last made.</summary>
    public PileReport[]? Part { get; set; }

    /// <summary>The first report of its group, by which the group is known.</summary>
    public PileReport? Group { get; set; }

    /// <summary>Where it was parted from a story of other years in a small pile: the first report of that, how like it is to that on average, and how like the reports of that are to each other; null otherwise.</summary>
    public (PileReport Story, double Likeness, double Inside)? Parted { get; set; }

    /// <summary>Where it was taken into a story of a small pile though it is less like it than is needed otherwise: how like on average; null otherwise.</summary>
    public double? TakenIn { get; set; }

    /// <summary>The story told of the group that it is the first report of.</summary>
    public ToldStory? Told { get; set; }

    /// <summary>Whether it is compared with others.</summary>
    public bool IsCompared => ReferenceEquals(Folded, this);

    /// <summary>By day, undated ones last, then by id.</summary>
    public static int InTime(PileReport first, PileReport second)
    {
        (double x, double y) = (first.Day, second.Day);
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            if (double.IsNaN(x) != double.IsNaN(y)) return double.IsNaN(x) ? 1 : -1;
        }
        else if (x != y) return x.CompareTo(y);
        return string.CompareOrdinal(first.Input.Id, second.Input.Id);
    }

    /// <summary>How like another report is; 0 where the two were not compared.</summary>
    public double LikenessTo(PileReport other) => ScoreOf(other) ?? other.ScoreOf(this) ?? 0;

    /// <summary>How like another report is that is compared with this one; null where it is not among the candidates.</summary>
    public float? ScoreOf(PileReport other)
    {
        (int low, int high) = (0, Candidates.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Candidates[middle].Place < other.Place) low = middle + 1;
            else high = middle;
        }
        return low < Candidates.Length && ReferenceEquals(Candidates[low], other) ? Scores[low] : null;
    }
}
