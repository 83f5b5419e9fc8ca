using Whence.Casebook.Decisions;
using Whence.Pages;

namespace Whence.Web;

/// <summary>What people decided, as the pages show it.</summary>
public static class DecisionNotes
{
    /// <summary>The lines about each claim, and all.</summary>
    public static DecidedNotes Of(DecidedTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new(
            trace.OfClaim.SelectMany(group => group.Select(decision => (group.Key, Line: DecisionWords.Of(decision)))).ToLookup(pair => pair.Key, pair => pair.Line, StringComparer.Ordinal),
            trace.Rejected, DecisionLines.All(trace));
    }
}
