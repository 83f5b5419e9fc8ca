using System.Globalization;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>Puts decisions into words.</summary>
public static class DecisionWords
{
    /// <summary>What was decided, by whom and when: “merged with another claim by R. Aldane on 2031-03-12 10:00 UTC: same order”.</summary>
    public static string Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        string what = decision.Kind switch
        {
            DecisionKind.Confirm => "confirmed as rightly read",
            DecisionKind.Reject => "rejected as wrongly read",
            DecisionKind.Merge => "merged with another claim",
            DecisionKind.Split => "split",
            DecisionKind.Rename => "worded anew",
            DecisionKind.Regroup => decision.Beside is null ? "report taken out of its story" : "report moved to another story",
            _ => $"{decision.Text ?? "an origin"} marked as {State(decision.State ?? OriginState.Confirmed)}",
        };
        return $"{what} by {decision.Who} on {Time(decision.When)}" + (decision.Note is { Length: > 0 } note ? ": " + note : "");
    }

    /// <summary>A state as the pages name it.</summary>
    public static string State(OriginState state) => state.ToString().ToLowerInvariant();

    /// <summary>A time to the minute, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
