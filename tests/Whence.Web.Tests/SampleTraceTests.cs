using Whence.Claims;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>What the sample is there to show.</summary>
public sealed class SampleTraceTests
{
    private static readonly Lazy<TraceResult> Trace = new(static () => new Tracer().Trace(Readings.Sample.Value));

    [Fact]
    public void The_order_leads_back_to_the_engineers_of_one_radio_and_to_a_foreman()
    {
        Claim order = The("ordered to keep its sluice gates shut");
        order.Disputed.ShouldBeTrue();
        (order.Origins.Confirmed, order.Origins.UpTo).ShouldBe((2, 2));
    }

    [Fact]
    public void The_cracks_are_a_claim_of_their_own()
    {
        Claim cracks = The("There are cracks in the east wall");
        cracks.Id.ShouldNotBe(The("ordered to keep its sluice gates shut").Id);
        cracks.Origins.Confirmed.ShouldBeInRange(2, 4);
    }

    private static Claim The(string words) => Trace.Value.Claims.First(claim => claim.Appearances.Any(appearance => appearance.Span.Of(Trace.Value.Documents[appearance.Document].Text).ReplaceLineEndings(" ").Contains(words, StringComparison.Ordinal)));
}
