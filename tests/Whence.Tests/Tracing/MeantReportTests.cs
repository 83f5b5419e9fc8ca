using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class MeantReportTests
{
    private static readonly Document[] Pile =
    [
        Report("d1", "Fulmar Gazette", "2032-05-02", "The Fulmar ferry left the quay with its ramp open on Friday night, the deckhand Torunn Aske told the Gazette. \"I saw the water come in over the ramp,\" Aske said. The ferry company Haldorsen would not comment."),
        Report("d2", "The Daily Trawl", null, "Mum-of-one Torunn told a local rag how the ferry left the quay with its ramp open. \"I saw the water come in over the ramp,\" she said. Haldorsen bosses kept quiet."),
    ];

    [Fact]
    public void The_report_that_an_outlet_without_a_name_printed_is_found() => FromTo(Pile).ShouldBe([("d1", "d2")]);

    [Fact]
    public void A_copy_of_the_report_itself_is_not_taken_for_it() =>
        FromTo([.. Pile, Report("d3", "Second Trawl", null, Pile[1].Text), Report("d4", "Third Trawl", null, Pile[1].Text)]).ShouldBe([("d1", "d2")]);

    private static Document Report(string id, string outlet, string? day, string text) => Document.AsText(id, text, PublicationTime.Parse(day)) with { Outlet = outlet, Url = $"https://{id}.example/" };

    private static IEnumerable<(string?, string)> FromTo(Document[] pile)
    {
        Tracer tracer = new();
        return tracer.Trace(pile.Select(document => tracer.Read(AnalysisPipeline.ForTrace.Run(document)))).Derivations.Where(step => step.FoundBy == "outlet without a name").Select(step => (step.From, step.To));
    }
}
