using Whence.Extraction;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Tests.Quantities;

public sealed class VagueWordsTests
{
    private static readonly Document Report = PlainTextReader.Read("Dozens of boats and 14 carts sank on the lake, the harbour office said.", "a");

    [Fact]
    public void Vague_words_are_coded_by_rule()
    {
        Quantity dozens = AnalysisPipeline.Default.For(Layers.Quantities).Run(Report).Quantities[0];
        dozens.IsVague.ShouldBeTrue();
        dozens.Low.ShouldBe(12);
    }

    [Fact]
    public void Vague_words_can_be_left_out() =>
        AnalysisPipeline.Default.With(new QuantityStage { CodesVagueWords = false }).For(Layers.Quantities).Run(Report)
            .Quantities.ShouldHaveSingleItem().Low.ShouldBe(14);

    [Fact]
    public void A_stage_stands_in_for_one_of_its_name() =>
        Should.Throw<ArgumentException>(static () => new AnalysisPipeline().With(new QuantityStage())).Message.ShouldContain("quantities");
}
