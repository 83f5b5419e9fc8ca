using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Attributions;

/// <summary>Reports whose very first or last word is a verb of saying: nothing stands before or behind it that could be looked at.</summary>
public sealed class FirstWordTests
{
    [Theory]
    [InlineData("Asked if he would open the gates, Mr. Verrick said, “We'll see what happens.”")]
    [InlineData("Said the gates would stay shut, Mr. Verrick told the council, and the dam would hold.")]
    [InlineData("Says the gates are shut, he added, and the dam holds.")]
    [InlineData("Told that the gates were shut, the foreman said, nobody would have opened the dam.")]
    public void It_is_read_to_its_end(string text)
    {
        Analysis analysis = AnalysisPipeline.ForTrace.Run(Document.AsText("d1", text));
        analysis.Attributions.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("What they know")]
    [InlineData("Two gates of the dam were shut.\n\nWhat we don’t know")]
    public void And_one_that_ends_with_it(string text) => AnalysisPipeline.ForTrace.Run(Document.AsText("d1", text)).Present.ShouldNotBe(Layers.None);
}
