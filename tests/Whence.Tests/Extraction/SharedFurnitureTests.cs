using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class SharedFurnitureTests
{
    private static Document Report(int i, string shared, string outlet = "Eastwatch") =>
        PlainTextReader.Read($"Report number {i} tells of a flood in valley {i}, an officer said.\n{shared}\nThe water of valley {i} is expected to fall, he said.", "d" + i, outlet: outlet);

    [Fact]
    public void A_label_that_many_pages_of_an_outlet_share_is_furniture()
    {
        Document[] marked = [.. SharedFurniture.Mark([.. Enumerable.Range(0, 4).Select(i => Report(i, "Eastwatch brings the valley together"))])];
        marked.ShouldAllBe(d => d.Passages[1].Role == PassageRole.Furniture && d.Passages[1].Reason == SharedFurniture.Reason);
        marked.ShouldAllBe(d => d.Passages[0].Role == PassageRole.Body);
    }

    [Fact]
    public void The_same_line_at_different_outlets_is_left_alone() =>
        SharedFurniture.Mark([Report(1, "A flood in the valley", "A"), Report(2, "A flood in the valley", "B"), Report(3, "A flood in the valley", "C")]).ShouldAllBe(d => d.Passages[1].Role != PassageRole.Furniture);

    [Fact]
    public void The_background_of_a_running_story_is_left_alone() =>
        SharedFurniture.Mark([.. Enumerable.Range(0, 4).Select(i => Report(i, "The flood covered 2,150 hectares when the dike broke on Jan. 9."))]).ShouldAllBe(d => d.Passages[1].Role == PassageRole.Body);

    [Fact]
    public void Copies_of_one_report_do_not_make_its_lines_furniture() =>
        SharedFurniture.Mark([.. Enumerable.Range(0, 5).Select(_ => Report(1, "A flood in the valley"))]).ShouldAllBe(d => d.Passages[1].Role != PassageRole.Furniture);
}
