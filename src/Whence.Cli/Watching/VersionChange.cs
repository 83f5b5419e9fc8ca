using System.Text;
using Whence.Claims;
using Whence.Extraction;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Watching;

/// <summary>Says what changed from one version of a report to the next: in its claims, and in its numbers.</summary>
internal static class VersionChange
{
    private const int MaxLines = 12;

    /// <summary>A line for each change; one that says so where only other words changed.</summary>
    public static string Describe(TraceResult trace, Document old, Document current)
    {
        List<string> lines = [];
        foreach (Claim claim in trace.Claims)
        {
            Stance? was = StanceOf(claim, old.Id), now = StanceOf(claim, current.Id);
            if (was == now) continue;
            lines.Add(was is null ? $"claim added: {claim.Wording}" : now is null ? $"claim gone: {claim.Wording}" : $"{was} → {now}: {claim.Wording}");
        }
        List<string> gone = Numbers(old), come = Numbers(current);
        foreach (string both in gone.Intersect(come, StringComparer.OrdinalIgnoreCase).ToArray())
        {
            gone.RemoveAll(number => number.Equals(both, StringComparison.OrdinalIgnoreCase));
            come.RemoveAll(number => number.Equals(both, StringComparison.OrdinalIgnoreCase));
        }
        if (gone.Count > 0 || come.Count > 0) lines.Add($"numbers: {Join(gone)} → {Join(come)}");
        if (lines.Count == 0) return "Its words changed, its claims and numbers did not.";
        StringBuilder text = new();
        foreach (string line in lines.Take(MaxLines)) text.Append(line).Append('\n');
        if (lines.Count > MaxLines) text.Append("and ").Append(lines.Count - MaxLines).Append(" more changes\n");
        return text.ToString().TrimEnd('\n');
    }

    private static Stance? StanceOf(Claim claim, string report)
    {
        foreach (Appearance appearance in claim.Appearances)
            if (appearance.Document == report) return appearance.Stance;
        return null;
    }

    private static List<string> Numbers(Document document)
    {
        Analysis analysis = AnalysisPipeline.Default.For(Layers.Quantities | Layers.Tags).Run(BodyText.Of(document));
        List<string> numbers = [];
        foreach (Quantity quantity in analysis.Quantities)
            if (!quantity.IsVague) numbers.Add(string.Join(' ', quantity.Qualified.Of(analysis.Document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return numbers;
    }

    private static string Join(List<string> numbers) => numbers.Count == 0 ? "none" : string.Join(", ", numbers.Distinct(StringComparer.OrdinalIgnoreCase).Select(static number => $"“{number}”"));
}
