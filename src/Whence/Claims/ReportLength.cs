namespace Whence.Claims;

/// <summary>How long the reports of a story are. Short ones speak of one thing, and most of what they say answers to it; full articles say much that nobody repeats, denies or answers.</summary>
/// <remarks>The invented piles have nine propositions a report, the real case 27, articles of 2018 and 2019 43 (the median of 486 stories).</remarks>
internal static class ReportLength
{
    /// <summary>Up to so many units a report, as in the real case, a story is read as the invented ones are; from so many on its reports are full articles.</summary>
    private const float Short = 28, Full = 34;

    /// <summary>The same for a report that stands alone: nobody answers it.</summary>
    private const float ShortAlone = 12.5f, FullAlone = 16;

    /// <summary>Up to so many units a report they are notices, as the invented ones are.</summary>
    private const float Notice = 14;

    /// <summary>Whether the reports of a story are notices: of twelve propositions at most in the invented piles.</summary>
    /// <param name="units">As below.</param>
    /// <param name="reports">As below.</param>
    public static bool AreNotices(int units, int reports) => units <= Notice * Math.Max(1, reports);

    /// <summary>How nearly the reports of a story are full articles, 0 to 1.</summary>
    /// <param name="units">The number of its propositions that do not stand in copies alone, each wording once.</param>
    /// <param name="reports">The number of its reports that are no copies.</param>
    public static float Fullness(int units, int reports)
    {
        (float low, float high) = reports > 1 ? (Short, Full) : (ShortAlone, FullAlone);
        return Math.Clamp(MathF.Log(units / (low * Math.Max(1, reports))) / MathF.Log(high / low), 0, 1);
    }
}
