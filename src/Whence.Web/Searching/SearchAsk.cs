using Whence.Text;

namespace Whence.Web.Searching;

/// <summary>What is looked for, and where. Empty strings ask for nothing.</summary>
public sealed record SearchAsk
{
    public string Words { get; init; } = "";

    public string Outlet { get; init; } = "";

    public string Speaker { get; init; } = "";

    /// <summary>asserts, denies, doubts or discusses.</summary>
    public string Stance { get; init; } = "";

    /// <summary>report, appearance or figure.</summary>
    public string Kind { get; init; } = "";

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public int Page { get; init; }

    /// <summary>Whether nothing is asked for at all.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && Outlet.Length + Speaker.Length + Stance.Length + Kind.Length == 0 && From is null && Until is null;

    /// <summary>The filters in plain words; empty where there are none.</summary>
    public string Filters()
    {
        List<string> parts = [];
        if (Outlet.Length > 0) parts.Add($"of the outlet “{Outlet}”");
        if (Speaker.Length > 0) parts.Add($"said by “{Speaker}”");
        if (Stance.Length > 0) parts.Add($"that {Stance switch { "asserts" => "assert", "denies" => "deny", "doubts" => "doubt", _ => "discuss" }} a claim");
        if (From is { } from) parts.Add("from " + new PublicationTime(from));
        if (Until is { } until) parts.Add("until " + new PublicationTime(until));
        return string.Join(", ", parts);
    }

    /// <summary>What is looked through, in the plural.</summary>
    public string Kinds() => Kind switch { "report" => "reports", "appearance" => "places of claims", "figure" => "figures", _ => "reports, places of claims and figures" };
}
