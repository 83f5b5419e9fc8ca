using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Finds figures that an outlet has given before.</summary>
internal static class RepeatedFigure
{
    private const int MaxCommon = 10;

    /// <summary>The report of a story in which the same outlet gave the figure of a place before; null where none did. Numbers up to ten are too common to know again.</summary>
    public static int? Find(StoryTrace story, int reading, DraftPlace place)
    {
        foreach (Figure figure in story.Readings[reading].Figures)
        {
            if (figure.Proposition != place.Place.Index || figure.IsRelative || figure.Quantity.Low <= MaxCommon) continue;
            foreach (int other in story.EarlierOfOutlet(reading))
            {
                if (story.Readings[other].Figures.Any(earlier => IsSame(earlier, figure))) return other;
            }
        }
        return null;
    }

    private static bool IsSame(Figure first, Figure second) =>
        first.Quantity.Low == second.Quantity.Low && first.Quantity.High == second.Quantity.High && first.Fate == second.Fate && first.Quantity.IsMeasure == second.Quantity.IsMeasure
        && (!first.Quantity.IsMeasure || first.Quantity.Unit == second.Quantity.Unit);
}
