using Whence.Casebook.Decisions;
using Whence.Claims;

namespace Whence.Web.Looks;

/// <summary>What has changed since somebody last looked. Immutable; threads share it.</summary>
public sealed record Changes
{
    /// <summary>Who looked, and when.</summary>
    public required KeptLook Look { get; init; }

    /// <summary>Ids of reports that were not there.</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>Claims that were not there, of more than one report or disputed.</summary>
    public required IReadOnlyList<Claim> New { get; init; }

    /// <summary>Claims that stood otherwise, and how.</summary>
    public required IReadOnlyList<(Claim Claim, string What)> Moved { get; init; }

    public bool IsEmpty => Reports.Count + New.Count + Moved.Count == 0;

    /// <summary>Compares what there is with what was seen; null where nothing was.</summary>
    internal static Changes? Between(KeptLook? look, AppView app)
    {
        if (look is null || SeenState.Read(look.Seen) is not { } seen) return null;
        List<Claim> fresh = [];
        List<(Claim, string)> moved = [];
        foreach (Claim claim in app.Trace.Claims)
        {
            string now = SeenState.Stand(claim);
            if (!seen.Claims.TryGetValue(app.View.Links.Claim(claim.Id), out string? then))
            {
                if (claim.Disputed || claim.Appearances.Select(appearance => appearance.Document).Distinct(StringComparer.Ordinal).Skip(1).Any()) fresh.Add(claim);
            }
            else if (then != now) moved.Add((claim, Say(then.Split(' '), now.Split(' '))));
        }
        return new() { Look = look, Reports = [.. app.Reports.Where(id => !seen.Reports.Contains(id))], New = fresh, Moved = moved };
    }

    private static string Say(string[] then, string[] now)
    {
        List<string> parts = [];
        string[] names = ["reports", "origins confirmed", "origins at most"];
        for (int i = 0; i < names.Length; i++)
            if (then.Length > i && then[i] != now[i]) parts.Add($"{names[i]} {then[i]} → {now[i]}");
        if (then.Length > 3 && then[3] != now[3]) parts.Add(now[3] == "1" ? "now disputed" : "no longer disputed");
        return string.Join(", ", parts);
    }
}
