using Whence.Stories;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>Which reports of a story are copies, and of which report.</summary>
internal static class CopiedReports
{
    /// <summary>For each copy the report at which its line of copies begins. A line that leads back to itself has no copies.</summary>
    public static Dictionary<string, string> In(Story story, TraceView view)
    {
        Dictionary<string, string> from = new(StringComparer.Ordinal);
        foreach (Derivation step in view.DerivationsOf(story))
            if (step is { Type: DerivationType.Copied, From: { } earlier, Flaw: DerivationFlaw.None } && view.StoryOf(earlier) == story.Id) from.TryAdd(step.To, earlier);
        Dictionary<string, string> firsts = new(StringComparer.Ordinal);
        foreach (string copy in from.Keys)
        {
            string first = copy;
            int steps = 0;
            while (steps <= from.Count && from.TryGetValue(first, out string? earlier))
            {
                first = earlier;
                steps++;
            }
            if (steps <= from.Count) firsts.Add(copy, first);
        }
        return firsts;
    }
}
