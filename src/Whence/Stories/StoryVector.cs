namespace Whence.Stories;

/// <summary>A report as a weighted list of the terms that it shares with others. The arrays are parallel, terms ascending.</summary>
internal sealed class StoryVector
{
    public required int[] Terms { get; init; }

    public required float[] Weights { get; init; }

    public required float[] Rarities { get; init; }

    public required TermTrait[] Traits { get; init; }

    /// <summary>Length over all its terms, those that no other report has as well.</summary>
    public required float Norm { get; init; }

    public required float NameNormSquared { get; init; }

    public required float PersonNormSquared { get; init; }

    public required float TitleRarity { get; init; }

    public required float LeadRarity { get; init; }

    /// <summary>Mean meaning of its plain words, of length 1; empty where no word is known.</summary>
    public required float[] Meaning { get; init; }

    /// <summary>Days since an epoch; NaN without a date.</summary>
    public required double Day { get; init; }

    /// <summary>The months and years that it names, with those of its publication.</summary>
    public required NamedDates Dates { get; init; }

    /// <summary>Number of its outlet; -1 without one.</summary>
    public required int Outlet { get; init; }
}
