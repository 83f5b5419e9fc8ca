using System.Collections.Frozen;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Reads how many times one side is the other: “outnumbered six to one”, “odds of 10-to-1”.</summary>
/// <remarks>The smaller side is one and stands second, so that it is no range (“one to six”); “from six to one” is a fall, and what is played or voted is a score.</remarks>
internal static class RatioReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Behind =
        "in against for on over by at among and but when as while if because since advantage ratio margin odds majority".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a ratio that begins with an amount; null if none does.</summary>
    public static Quantity? Read(LexemeText text, Amount first, out int end)
    {
        Numeral numeral = first.Numeral;
        end = first.End;
        if (numeral.Low <= 1 || !ScoreReader.IsSide(numeral) || first.IsPrefixed || first.Unit.Name is not null || text.WordAt(first.First - 1) is Word.From or Word.Between) return null;
        int joint = numeral.End;
        bool glued = text.IsHyphen(joint) && text.IsHyphen(joint + 2);
        if (glued) joint++;
        if (text.WordAt(joint) != Word.To || text.IsBroken(joint)) return null;
        if (!NumeralReader.TryRead(text, joint + (glued ? 2 : 1), out Numeral one) || one.Low != 1 || !ScoreReader.IsSide(one) || one.IsDigits != numeral.IsDigits) return null;
        if (!text.IsBroken(one.End) && !(text.MarkAt(one.End) is '.' or ',' or ';' or ')' or '”' or '"') && !Behind.Contains(text.TextAt(one.End))) return null;
        if (ScoreReader.IsPlayed(text, first.First, one.End)) return null;
        end = one.End;
        TextSpan span = text.SpanOf(first.First, end);
        return new() { Span = span, Qualified = span, Low = numeral.Low, High = numeral.Low, Unit = "time", FoundBy = "quantity/ratio" };
    }
}
