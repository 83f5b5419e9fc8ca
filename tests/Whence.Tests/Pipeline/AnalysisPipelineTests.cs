using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Pipeline;

public sealed class AnalysisPipelineTests
{
    private static readonly Stage Tokens = new("tokens", Layers.None, Layers.Tokens);
    private static readonly Stage Tags = new("tags", Layers.Tokens, Layers.Tags);
    private static readonly Stage Times = new("times", Layers.Tokens, Layers.Times);
    private static readonly Stage Trees = new("trees", Layers.Tokens | Layers.Tags, Layers.Trees);

    [Fact]
    public void A_gap_is_refused_with_the_stage_and_what_it_lacks()
    {
        PipelineGapException gap = Should.Throw<PipelineGapException>(() => new AnalysisPipeline(Tokens, Trees, Tags));
        gap.Stage.ShouldBe("trees");
        gap.Missing.ShouldBe(Layers.Tags);
    }

    [Fact]
    public void Only_the_stages_that_a_layer_rests_on_are_kept() =>
        new AnalysisPipeline(Tokens, Tags, Times, Trees).For(Layers.Trees).Stages.Select(stage => stage.Name).ShouldBe(["tokens", "tags", "trees"]);

    [Fact]
    public void A_layer_that_no_stage_gives_is_misuse() =>
        Should.Throw<ArgumentException>(() => new AnalysisPipeline(Tokens).For(Layers.Times)).Message.ShouldContain("Times");

    [Fact]
    public void What_has_been_run_is_said() =>
        new AnalysisPipeline(Tokens, Times).Run(Document.AsText("d", "Monday.")).Present.ShouldBe(Layers.Tokens | Layers.Times);

    private sealed class Stage(string name, Layers needs, Layers gives) : IAnalysisStage
    {
        public string Name => name;

        public Layers Needs => needs;

        public Layers Gives => gives;

        public Analysis Run(Analysis analysis) => analysis;
    }
}
