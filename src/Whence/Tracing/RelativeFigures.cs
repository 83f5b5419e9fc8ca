using Whence.Claims;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>Finds the series that a share, a multiple or a percentage is of.</summary>
internal static class RelativeFigures
{
    /// <summary>A share is of a series of another sentence only where their propositions have these log-odds.</summary>
    private const float MinOdds = -1.2f;

    /// <summary>The series; -1 where it is of none.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="series">The series of each figure so far.</param>
    /// <param name="real">The series that have more than one figure.</param>
    /// <param name="figure">The share.</param>
    public static int SeriesOf(StoryFigures figures, int[] series, HashSet<int> real, int figure)
    {
        (int reading, Figure own) = figures.Figures[figure];
        int best = -1;
        float bestScore = MinOdds;
        for (int i = 0; i < figures.Figures.Length; i++)
        {
            if (i == figure || series[i] < 0 || !real.Contains(series[i]) || figures.Figures[i].Figure.IsRelative) continue;
            (int otherReading, Figure other) = figures.Figures[i];
            float score;
            bool sameDocument = reading == otherReading;
            if (sameDocument && own.Proposition == other.Proposition)
            {
                int distance = Math.Abs(own.Quantity.Span.Start - other.Quantity.Span.Start);
                // “a rise of about 10 percent” beside the figure that rose.
                score = 6 - (distance / 60f);
            }
            else
            {
                int ua = figures.UnitOf(figure), ub = figures.UnitOf(i);
                score = ua == ub ? 3 : figures.Groups.Pairs[ua, ub];
                if (figures.Groups.GroupOf(ua) == figures.Groups.GroupOf(ub)) score = Math.Max(score, 0) + 1;
                if (sameDocument && Math.Abs(own.Proposition - other.Proposition) <= 1) score += 1.5f;
            }
            if (score > bestScore) (best, bestScore) = (series[i], score);
        }
        return best;
    }
}
