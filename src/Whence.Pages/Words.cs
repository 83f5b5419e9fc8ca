using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Pages;

/// <summary>How the pages put things into words.</summary>
internal static class Words
{
    public static string Count(int count, string one, string? many = null) =>
        count.ToString("#,0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>What stands where a story has no claims as tracing it failed.</summary>
    public const string Untraced = "A fault of the program ended the tracing of this story: its reports are here, its steps, claims and series are not.";

    /// <summary>What a series is of, with its unit where that is another word: “flooded farmland (hectares)”.</summary>
    public static string Name(Series series)
    {
        if (series.Unit is not { } unit) return series.Of;
        string many = unit.Pluralize(inputIsKnownToBeSingular: false);
        return series.Of.Equals(unit, StringComparison.OrdinalIgnoreCase) || series.Of.Equals(many, StringComparison.OrdinalIgnoreCase) ? series.Of : $"{series.Of} ({(unit == "percentage" ? "%" : many)})";
    }

    /// <summary>An id for HTML out of one of ours.</summary>
    public static string Id(string prefix, string id) => prefix + "-" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>The text up to a length, cut between words, with an ellipsis where something is left out.</summary>
    public static string Cut(string text, int maxChars)
    {
        if (text.Length <= maxChars) return text;
        int end = text.LastIndexOf(' ', maxChars - 1);
        if (end < maxChars / 2) end = maxChars - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>The text set apart from what stands beside it where it runs from right to left: else a date behind a name in Arabic is read backwards.</summary>
    public static string Apart(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08ff') || text.AsSpan().ContainsAnyInRange('\ufb1d', '\ufefc') ? "\u2068" + text + "\u2069" : text;

    /// <summary>An address that may be linked to: http or https; null for any other.</summary>
    public static string? SafeLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    /// <summary>Passages in runs of furniture and of what belongs to the report.</summary>
    public static IEnumerable<(bool IsFurniture, List<Passage> Passages)> Runs(ImmutableArray<Passage> passages)
    {
        List<Passage> run = [];
        foreach (Passage passage in passages)
        {
            if (run.Count > 0 && (run[0].Role == PassageRole.Furniture) != (passage.Role == PassageRole.Furniture))
            {
                yield return (run[0].Role == PassageRole.Furniture, run);
                run = [];
            }
            run.Add(passage);
        }
        if (run.Count > 0) yield return (run[0].Role == PassageRole.Furniture, run);
    }
}
