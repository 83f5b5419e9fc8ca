using System.Collections.Frozen;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Reads the two sides of a score or vote: “beat Ostrel 3-1”, “a 52-48 vote”, “voted 52 to 48”, “by 52 votes to 48”.</summary>
/// <remarks>Two numbers and a dash alone are no score (a ratio, a code, the end of a phone number): a word of playing or voting must stand near.</remarks>
internal static class ScoreReader
{
    private const int MaxBefore = 8, MaxAfter = 3, MaxScore = 300, MaxVotes = 10_000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Playing =
        "beat beats beaten beating won win wins winning lost lose loses losing lead leads led leading trailed trailing down defeated defeat defeating victory draw drew drawn tie tied score scores scored downed thrashed edged loss"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Voting =
        "vote votes voted voting ballot ballots".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a score that begins with an amount; null if none does.</summary>
    public static Quantity? Read(LexemeText text, Amount first, out int end)
    {
        end = first.End;
        if (!IsSide(first.Numeral) || first.IsPrefixed || first.Unit.Name is not (null or "vote")) return null;
        bool counted = Voting.Contains(text.TextAt(first.End)) && text.WordAt(first.End + 1) == Word.To;
        int joint = counted ? first.End + 1 : first.Numeral.End;
        bool dash = text.IsDash(joint) && text.IsGlued(joint) && text.IsGlued(joint + 1);
        if (!dash && text.WordAt(joint) != Word.To || text.IsBroken(joint + 1)) return null;
        if (!NumeralReader.TryRead(text, joint + 1, out Numeral second) || !IsSide(second) || second.IsDigits != first.Numeral.IsDigits) return null;
        // “3-1-2” and “3-1%” are something else
        if ((text.IsDash(second.End) || text.MarkAt(second.End) is '%' or '/' or ':') && text.IsGlued(second.End)) return null;
        bool vote = counted || Near(text, first.First, second.End, Voting);
        if (!vote && !(dash && Near(text, first.First, second.End, Playing))) return null;
        decimal most = Math.Max(first.Numeral.Low, second.Low);
        if (most >= (vote ? MaxVotes : MaxScore)) return null;
        end = second.End;
        TextSpan span = text.SpanOf(first.First, end);
        return new()
        {
            Span = span,
            Qualified = span,
            Low = Math.Min(first.Numeral.Low, second.Low),
            High = most,
            Unit = vote ? "vote" : null,
            IsScore = true,
            FoundBy = vote ? "quantity/vote" : "quantity/score",
        };
    }

    /// <summary>Whether words of playing stand near.</summary>
    public static bool IsPlayed(LexemeText text, int first, int end) => Near(text, first, end, Playing);

    /// <summary>Whether a number can be a side of a score: whole, exact, not negative.</summary>
    public static bool IsSide(Numeral numeral) => numeral is { IsShare: false, IsVague: false, Step: 1 } && numeral.Low == numeral.High && numeral.Low >= 0;

    private static bool Near(LexemeText text, int first, int end, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        for (int at = first - 1; at >= 0 && at >= first - MaxBefore; at--)
        {
            if (text.MarkAt(at) is ';' or '.') break;
            if (words.Contains(text.TextAt(at))) return true;
        }
        for (int at = end; at < text.Count && at < end + MaxAfter; at++)
        {
            if (text.IsBroken(at) || text.MarkAt(at) is ';' or '.' or ',') break;
            if (words.Contains(text.TextAt(at))) return true;
        }
        return false;
    }
}
