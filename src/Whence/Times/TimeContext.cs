namespace Whence.Times;

/// <summary>What the times of a document are resolved against as it is read from start to end.</summary>
internal sealed class TimeContext(DateTime? published)
{
    /// <summary>When the document was published, or else when it was updated; null if neither is known.</summary>
    public DateTime? Published { get; } = published;

    /// <summary>The start of the last date that was resolved; null before any.</summary>
    public DateTime? Narrative { get; set; }

    /// <summary>How long that date was.</summary>
    public Grain NarrativeGrain { get; set; }

    /// <summary>The sentence in which it stood.</summary>
    public int NarrativeSentence { get; set; } = -100;

    /// <summary>The start of the last quarter that was named; null before any.</summary>
    public DateTime? Quarter { get; set; }

    /// <summary>The last year that was written out, and its sentence; 0 before any.</summary>
    public int Year { get; set; }

    /// <summary>The sentence of <see cref="Year"/>.</summary>
    public int YearSentence { get; set; } = -100;

    /// <summary>How many dates with a written year lie near publication, and how many far from it.</summary>
    public int Near { get; set; }

    /// <summary>See <see cref="Near"/>.</summary>
    public int Far { get; set; }

    /// <summary>
    /// Whether the document tells of long ago: then a date without a year takes the year named before it. A news report that
    /// mentions 1988 in passing does not; with five far dates and three times as many of them as near ones none of TimeBank's is taken for one.
    /// </summary>
    public bool IsHistory => Far >= 5 && Far > 3 * Near;

    /// <summary>The days and months that the text writes out with their year; gathered only where publication is not known.</summary>
    public List<DateTime> Explicit { get; } = [];

    /// <summary>The sentence being read.</summary>
    public int Sentence { get; set; }
}
