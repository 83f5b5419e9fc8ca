using Whence.Text;

namespace Whence.Quantities;

/// <summary>
/// A piece of text as numbers and dates are written in: finer than a token where a number touches a unit (“80km/h” is four),
/// coarser where a token would split a number.
/// </summary>
internal readonly struct Lexeme(int start, int end, LexemeKind kind, Word word, bool plural, bool spaced, bool broken)
{
    /// <summary>First UTF-16 unit.</summary>
    public readonly int Start = start;

    /// <summary>The unit after the last.</summary>
    public readonly int End = end;

    /// <summary>The word where it is one that the readers know, else <see cref="Word.None"/>.</summary>
    public readonly Word Word = word;

    /// <summary>What it is made of.</summary>
    public readonly LexemeKind Kind = kind;

    /// <summary>Whether a known word stands in the plural: “years”, “fifths”, “millions”.</summary>
    public readonly bool Plural = plural;

    /// <summary>Whether white space stands before it.</summary>
    public readonly bool Spaced = spaced;

    /// <summary>Whether a line ends before it.</summary>
    public readonly bool Broken = broken;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The number of units.</summary>
    public int Length => End - Start;
}
