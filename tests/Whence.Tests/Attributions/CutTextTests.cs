using System.Collections.Concurrent;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Attributions;

/// <summary>Texts that begin or end anywhere, as what is cut out of a page does: rules that look at the word before or behind must find none there.</summary>
public sealed class CutTextTests
{
    [Fact]
    public void Every_beginning_and_every_end_of_all_specs_is_read()
    {
        Assert.SkipUnless(AnalysisPipeline.ForTrace.Gives.HasFlag(Layers.Attributions), "no weights for trees in this build");
        ConcurrentBag<string> failed = [];
        Parallel.ForEach(SpecReader.ReadAll().Select(static spec => spec.Text).Concat(Rows()).SelectMany(Cuts).Distinct(), text =>
        {
            try
            {
                AnalysisPipeline.ForTrace.Run(Document.AsText("d1", text));
            }
            catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException or InvalidOperationException or NullReferenceException)
            {
                failed.Add($"{exception.GetType().Name} at “{text}”: {string.Join(" < ", (exception.StackTrace ?? "").Split('\n').Take(3).Select(static line => line.Trim()))}");
            }
        });
        failed.ShouldBeEmpty();
    }

    /// <summary>The texts of the other specs: the first cell of each row of their tables.</summary>
    private static IEnumerable<string> Rows() =>
        Directory.GetFiles(Path.Combine(SpecReader.Folder(), ".."), "*.md", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| text ", StringComparison.Ordinal)).Select(static line => line.Split(" | ")[0][2..]);

    private static IEnumerable<string> Cuts(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i - 1])) continue;
            yield return text[..i];
            yield return text[i..];
        }
    }
}
