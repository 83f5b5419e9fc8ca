using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

/// <summary>The furniture of the real case, by its first words; the texts themselves are not ours and stay where they are.</summary>
public sealed class SeedTextTests
{
    private static Document Read(string prefix)
    {
        string root = AppContext.BaseDirectory;
        while (root.Length > 1 && !File.Exists(Path.Combine(root, "Whence.slnx"))) root = Path.GetDirectoryName(root)!;
        string folder = Path.GetFullPath(Path.Combine(root, "..", "shared", "seeds"));
        if (!Directory.Exists(folder)) Assert.Skip("the seeds are not there: " + Path.GetFileName(folder));
        return PlainTextReader.Read(File.ReadAllText(Directory.GetFiles(folder, prefix + "_*.txt").Single()));
    }

    [Theory]
    [InlineData("000", "unsaveSave", 1)]
    [InlineData("000", "expand-left", 3)]
    [InlineData("000", "full screen", 3)]
    [InlineData("000", "chevron-rightnext", 2)]
    [InlineData("000", "1 / 2Photo: AP", 2)]
    [InlineData("001", "Advertisement", 3)]
    [InlineData("001", "AFU Crush", 2)]
    [InlineData("001", "Other Topics of Interest", 1)]
    [InlineData("001", "Ukrainian forces destroyed a Russian tank", 1)]
    [InlineData("001", "To suggest a correction", 1)]
    [InlineData("001", "You can also highlight the text", 1)]
    [InlineData("002", "Share:", 1)]
    [InlineData("003", "Surf tip:", 1)]
    [InlineData("004", "15652 views", 1)]
    [InlineData("004", "Disclaimer:", 1)]
    [InlineData("004", "Bonus video:", 1)]
    public void The_furniture_of_the_seeds_is_found(string seed, string start, int times)
    {
        Document document = Read(seed);
        Passage[] starting = [.. document.Passages.Where(p => p.Span.In(document.Text).StartsWith(start, StringComparison.Ordinal))];
        starting.Length.ShouldBe(times);
        starting.ShouldAllBe(p => p.Role == PassageRole.Furniture && p.Reason != null);
    }

    [Theory]
    [InlineData("000", 27)]
    [InlineData("001", 17)]
    [InlineData("002", 17)]
    [InlineData("003", 12)]
    [InlineData("004", 17)]
    public void No_sentence_of_the_seeds_is_lost(string seed, int atLeast)
    {
        Document document = Read(seed);
        document.Passages.Count(p => p.IsRead).ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (Passage passage in document.Passages.Where(p => p.Role == PassageRole.Furniture && p.Reason is not ("disclaimer" or "teaser" or "repeated" or "correction prompt" or "related")))
            passage.Span.In(document.Text).EndsWith(".", StringComparison.Ordinal).ShouldBeFalse();
    }
}
