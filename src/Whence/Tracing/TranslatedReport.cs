using Whence.Duplicates;

namespace Whence.Tracing;

/// <summary>Tells whether a report is another one that went through another language: what it names and counts stands there in the same order.</summary>
/// <remarks>
/// Calibrated on the invented piles that were read: translations of whole reports have .75 and more of their details from the other one, all of them in its order,
/// and those are half of its details; who relays a report in other words keeps their order for .85 at most.
/// </remarks>
internal static class TranslatedReport
{
    private const int MinDetails = 8;
    private const double MinShare = 0.7;
    private const double MinOrdered = 0.9;
    private const double MinOfOther = 0.4;

    private static readonly string[] Reports = [" report", "according to", " citing", " cites", " writes", " wrote", " quotes", " quoted"];

    /// <summary>Whether the later is the earlier in other words.</summary>
    public static bool Is(CopyText earlier, CopyText later)
    {
        if (later.Details.Length < MinDetails) return false;
        (int common, int inOrder) = SentencePairs.CommonDetails(earlier, later);
        return common >= MinShare * later.Details.Length && inOrder >= MinOrdered * common && common >= MinOfOther * earlier.Details.Length;
    }

    /// <summary>Whether a text says that an outlet reported what it tells, which a translation of that outlet's report would not.</summary>
    public static bool Relays(string text, OutletName outlet)
    {
        for (int at = outlet.FindIn(text, 0, out int length); at >= 0; at = outlet.FindIn(text, at + length, out length))
        {
            ReadOnlySpan<char> sentence = TextLine.Around(text, at, length).In(text);
            foreach (string cue in Reports)
            {
                if (sentence.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }
        return false;
    }
}
