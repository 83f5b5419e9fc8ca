namespace Whence.Stories;

/// <summary>A report as a weighted list of the terms that it shares with others. The arrays are parallel, by the hashes of the terms.</summary>
internal sealed class StoryVector
{
    public required PileTerm[] Terms { get; init; }

    public required ulong[] Keys { get; init; }

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

    /// <summary>The months and years that it names, with those of its publication.</summary>
    public required NamedDates Dates { get; init; }
}
