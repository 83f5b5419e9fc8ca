using Whence.Text;

namespace Whence.Quantities;

/// <summary>The lexemes of a stretch of text, with reads that know no bounds: outside lies nothing.</summary>
internal sealed class LexemeText(string text, List<Lexeme> lexemes, NumberHabit habit)
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>How the document writes numbers.</summary>
    public NumberHabit Habit { get; } = habit;

    /// <summary>The number of lexemes.</summary>
    public int Count => lexemes.Count;

    /// <summary>One lexeme.</summary>
    public Lexeme this[int index] => lexemes[index];

    /// <summary>The known word at an index; none where there is none.</summary>
    public Word WordAt(int index) => (uint)index < (uint)lexemes.Count ? lexemes[index].Word : Word.None;

    /// <summary>Whether the known word stands in the plural.</summary>
    public bool IsPlural(int index) => (uint)index < (uint)lexemes.Count && lexemes[index].Plural;

    /// <summary>Whether the index lies within, on a number in digits.</summary>
    public bool IsNumber(int index) => (uint)index < (uint)lexemes.Count && lexemes[index].Kind == LexemeKind.Number;

    /// <summary>Whether the index lies within, on a word.</summary>
    public bool IsWord(int index) => (uint)index < (uint)lexemes.Count && lexemes[index].Kind == LexemeKind.Word;

    /// <summary>Whether the mark stands there.</summary>
    public bool IsMark(int index, char mark) => (uint)index < (uint)lexemes.Count && lexemes[index].Kind == LexemeKind.Mark && Text[lexemes[index].Start] == mark;

    /// <summary>The mark there; a null character where there is none.</summary>
    public char MarkAt(int index) => (uint)index < (uint)lexemes.Count && lexemes[index].Kind == LexemeKind.Mark ? Text[lexemes[index].Start] : '\0';

    /// <summary>Whether a hyphen or dash stands there.</summary>
    public bool IsDash(int index) => MarkAt(index) is '-' or '–' or '—' or '‑' or '‐' or '−';

    /// <summary>Whether a hyphen stands there with no space on either side.</summary>
    public bool IsHyphen(int index) => IsDash(index) && !lexemes[index].Spaced && index + 1 < lexemes.Count && !lexemes[index + 1].Spaced;

    /// <summary>Whether nothing stands between the lexeme and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < lexemes.Count && !lexemes[index].Spaced;

    /// <summary>Whether a line ends before the lexeme, or there is none.</summary>
    public bool IsBroken(int index) => (uint)index >= (uint)lexemes.Count || lexemes[index].Broken;

    /// <summary>The text of a lexeme; empty outside.</summary>
    public ReadOnlySpan<char> TextAt(int index) => (uint)index < (uint)lexemes.Count ? Text.AsSpan(lexemes[index].Start, lexemes[index].Length) : default;

    /// <summary>Whether the lexeme is that word, whatever its case.</summary>
    public bool IsText(int index, string word) => (uint)index < (uint)lexemes.Count && lexemes[index].Length == word.Length && TextAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lexeme is a word that begins with a capital.</summary>
    public bool IsCapital(int index) => (uint)index < (uint)lexemes.Count && lexemes[index].Kind != LexemeKind.Number && char.IsUpper(Text[lexemes[index].Start]);

    /// <summary>From the first unit of one lexeme to the last of the one before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(lexemes[first].Start, lexemes[end - 1].End);
}
