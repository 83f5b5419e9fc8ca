using Whence.Text;

namespace Whence.Pages.Comparing;

/// <summary>Two reports side by side, sentence by sentence: what is the same, what was cut, added or changed.</summary>
/// <remarks>
/// An alignment of least cost (Needleman and Wunsch, 1970) over sentences; two sentences pair off where they share at least half of their words (Dice). Sentences that moved are cut in one
/// place and added in the other. Only the first <see cref="MaxSentences"/> of each are compared, so that the cost is bounded.
/// </remarks>
public static class ReportComparison
{
    /// <summary>Sentences of a report that are compared.</summary>
    public const int MaxSentences = 400;

    private const double MinShare = 0.5;

    /// <summary>The rows, in the order of both reports.</summary>
    /// <param name="first">The text of the one.</param>
    /// <param name="firstSentences">Its sentences, in order.</param>
    /// <param name="second">The text of the other.</param>
    /// <param name="secondSentences">Its sentences, in order.</param>
    public static IReadOnlyList<ComparedRow> Compare(string first, IReadOnlyList<TextSpan> firstSentences, string second, IReadOnlyList<TextSpan> secondSentences)
    {
        ArgumentNullException.ThrowIfNull(firstSentences);
        ArgumentNullException.ThrowIfNull(secondSentences);
        string[][] a = [.. firstSentences.Take(MaxSentences).Select(span => ComparedWords.Of(span.Of(first)))], b = [.. secondSentences.Take(MaxSentences).Select(span => ComparedWords.Of(span.Of(second)))];
        Dictionary<string, int>[] counts = [.. b.Select(ComparedWords.Count)];
        double[,] best = new double[a.Length + 1, b.Length + 1];
        double[,] likeness = new double[a.Length, b.Length];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                double share = likeness[i, j] = ComparedWords.Dice(a[i], b[j].Length, counts[j]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (share >= MinShare) best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + share);
            }
        }
        List<ComparedRow> rows = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && likeness[i, j] >= MinShare && best[i, j] <= best[i + 1, j + 1] + likeness[i, j])
            {
                bool same = a[i].AsSpan().SequenceEqual(b[j]);
                rows.Add(new(same ? ComparedKind.Same : ComparedKind.Changed, firstSentences[i++], secondSentences[j++]));
            }
            else if (i < a.Length && (j == b.Length || best[i + 1, j] >= best[i, j + 1])) rows.Add(new(ComparedKind.Cut, firstSentences[i++], null));
            else rows.Add(new(ComparedKind.Added, null, secondSentences[j++]));
        }
        return rows;
    }
}
