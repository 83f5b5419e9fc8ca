using System.Collections.Immutable;

namespace Whence.Casebook.Decisions;

/// <summary>The decisions about a trace as lines for people.</summary>
public static class DecisionLines
{
    /// <summary>A line for a decision, with who took it back, or that nothing is there now which it is about.</summary>
    public static string Of(Decision decision, bool isIdle)
    {
        ArgumentNullException.ThrowIfNull(decision);
        string line = DecisionWords.Of(decision);
        if (decision is { UndoneBy: { } who, UndoneWhen: { } when }) return $"{line} (taken back by {who} on {DecisionWords.Time(when)})";
        return isIdle ? line + " (nothing is here now that it is about)" : line;
    }

    /// <summary>A line for each decision, by number.</summary>
    public static ImmutableArray<string> All(DecidedTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return [.. trace.Decisions.Select(decision => Of(decision, trace.Idle.Contains(decision.Number)))];
    }
}
