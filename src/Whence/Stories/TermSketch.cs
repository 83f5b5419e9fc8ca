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

    /// <summary>Words scanned.</summary>
    public required int WordCount { get; init; }
}
