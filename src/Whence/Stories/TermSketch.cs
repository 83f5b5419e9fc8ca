using Whence.Duplicates;

namespace Whence.Stories;

/// <summary>The terms of one document, each once. Immutable by use; the arrays are parallel.</summary>
internal sealed class TermSketch
{
    public required ulong[] Keys { get; init; }

    public required TermKind[] Kinds { get; init; }

    /// <summary>Times the term occurs in title and text.</summary>
    public required ushort[] Counts { get; init; }

    /// <summary>Number of words before its first place in the text; 0 for a term of the title.</summary>
    public required int[] FirstPlaces { get; init; }

    /// <summary>Whether the term stands in the title.</summary>
    public required bool[] InTitle { get; init; }

    /// <summary>Row of the term in the word vectors, which is its rank by use in news at large; -1 where it is not there.</summary>
    public required int[] Rows { get; init; }

    /// <summary>The shingles of the text without its title.</summary>
    public required ShingleSketch Shingles { get; init; }

    /// <summary>Terms that the report uses as the surname of a person, in no order.</summary>
    public required ulong[] Surnames { get; init; }

    /// <summary>Each number of the text with the word before it, as a hash; ascending.</summary>
    public required ulong[] PlacedNumbers { get; init; }

    /// <summary>The months and years named in title and text.</summary>
    public required NamedDates Dates { get; init; }

    /// <summary>Words scanned.</summary>
    public required int WordCount { get; init; }
}
