namespace Whence.Stories;

/// <summary>A term of a pile: what it weighs, and the reports that hold it. Not for many threads while reports are added.</summary>
internal sealed class PileTerm
{
    /// <summary>The hash of the term.</summary>
    public required ulong Key { get; init; }

    /// <summary>How rare it is, to the power of the tuning; 0 where it says nothing.</summary>
    public required double Rarity { get; init; }

    /// <summary>Whether it is the surname of a person in the reports that the pile is known by; null where these do not hold it.</summary>
    public required bool? Person { get; init; }

    /// <summary>How many compared reports hold it.</summary>
    public int Holders { get; set; }

    /// <summary>The first compared report that held it.</summary>
    public PileReport? Only { get; set; }

    /// <summary>The copies that hold it, which are not compared.</summary>
    public List<PileReport> Copies { get; } = [];

    /// <summary>Where several hold it with a weight, they: dated ones first, by day, then by id.</summary>
    public List<TermPosting> Postings { get; } = [];

    /// <summary>How many of <see cref="Postings"/> are dated.</summary>
    public int Dated { get; set; }

    /// <summary>The compared reports that look for others by it.</summary>
    public List<PileReport> Seekers { get; } = [];
}
