using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads the preposition before a time.</summary>
internal static class BoundReader
{
    /// <summary>How what is told stands to the time that begins at a lexeme.</summary>
    public static TimeBound Read(LexemeText text, int first) => text.WordAt(first - 1) switch
    {
        Word.Since => TimeBound.Since,
        Word.Until or Word.Till or Word.Through => TimeBound.Until,
        Word.By => TimeBound.By,
        Word.Before => TimeBound.Before,
        Word.After => TimeBound.After,
        Word.Of when text.WordAt(first - 2) == Word.As => TimeBound.AsOf,
        Word.To when text.WordAt(first - 2) == Word.Up => TimeBound.Until,
        _ => TimeBound.At,
    };
}
