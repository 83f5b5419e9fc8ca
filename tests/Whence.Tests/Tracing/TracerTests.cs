using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>What must hold of a trace whatever is added to a pile.</summary>
public class TracerTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    private static Claim Leak(TraceResult trace) => trace.Claims.First(claim => claim.Appearances.Any(a => a.Document == "a1" && a.Span.Start < 20));

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        string forward = InventedPile.Show(InventedPile.Trace([.. InventedPile.Dam, .. InventedPile.Noise]));
        string backward = InventedPile.Show(InventedPile.Trace(InventedPile.Noise.Concat(InventedPile.Dam).Reverse()));
        backward.ShouldBe(forward);
    }

    [Fact]
    public void Copies_on_fresh_domains_never_raise_the_count()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim alone = Leak(InventedPile.Trace(InventedPile.Dam));
        IEnumerable<Document> copies = Enumerable.Range(1, 12).Select(i => InventedPile.Dam[0] with
        {
            Id = "copy" + i, Outlet = "Outlet" + i, Url = $"https://outlet{i}.example/brackwater", Published = PublicationTime.Parse("2031-06-04T08:00:00Z"),
        });
        Claim copied = Leak(InventedPile.Trace(InventedPile.Dam.Concat(copies)));
        copied.Origins.Confirmed.ShouldBeLessThanOrEqualTo(alone.Origins.Confirmed);
        copied.Origins.UpTo.ShouldBeLessThanOrEqualTo(alone.Origins.UpTo);
    }

    [Fact]
    public void A_fault_in_one_story_is_said_of_it_and_leaves_the_others()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Whence.Stories.Story[] stories = [new() { Id = "dam", Documents = [.. InventedPile.Dam.Select(report => report.Id)] }, new() { Id = "noise", Documents = [.. InventedPile.Noise.Select(report => report.Id)] }];
        Reading[] readings = [.. InventedPile.Dam.Concat(InventedPile.Noise).Select(InventedPile.Read)];
        bool broken = true;
        Tracer tracer = new()
        {
            Split = _ => [.. stories],
            GroupClaims = story => broken && story.Any(reading => stories[1].Documents.Contains(reading.Document.Id))
                ? throw new InvalidOperationException("the bucket leaks") : ClaimGrouping.Group(story, Whence.Language.WordVectors.Shipped, ClaimModels.Shipped),
        };
        TraceResult trace = tracer.Trace(readings, TestContext.Current.CancellationToken);
        trace.Stories.Single(story => story.Id == "noise").Untraced!.ShouldStartWith("InvalidOperationException, at Whence.");
        trace.Stories.Single(story => story.Id == "dam").Untraced.ShouldBeNull();
        trace.Claims.ShouldNotBeEmpty();
        trace.Claims.ShouldAllBe(claim => claim.Story == "dam");
        trace.Documents.Count.ShouldBe(readings.Length);
        // What failed is tried again where anything has changed.
        broken = false;
        TraceResult again = tracer.Trace(readings, found => [.. found.Reverse()], trace, TestContext.Current.CancellationToken);
        again.Stories.ShouldAllBe(story => story.Untraced == null);
    }

    [Fact]
    public void Twelve_feeds_of_one_outlet_never_raise_the_count()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim alone = Leak(InventedPile.Trace(InventedPile.Dam));
        IEnumerable<Document> feeds = Enumerable.Range(1, 12).Select(i => InventedPile.Dam[0] with { Id = "feed" + i, Url = $"https://tarncourier.example/feed{i}" });
        Claim fed = Leak(InventedPile.Trace(InventedPile.Dam.Concat(feeds)));
        fed.Origins.UpTo.ShouldBeLessThanOrEqualTo(alone.Origins.UpTo);
    }

    [Fact]
    public void A_denial_never_lowers_the_count()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim before = Leak(InventedPile.Trace(InventedPile.Dam.Take(2)));
        Claim after = Leak(InventedPile.Trace(InventedPile.Dam));
        after.Origins.Confirmed.ShouldBeGreaterThanOrEqualTo(before.Origins.Confirmed);
        after.Origins.Items.ShouldAllBe(item => item.Documents.Length > 0);
    }

    [Fact]
    public void A_relay_depends_on_the_report_that_it_names()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.Trace(InventedPile.Dam);
        trace.Derivations.ShouldContain(step => step.From == "a1" && step.To == "a2" && step.Stated && step.Type == DerivationType.Relayed);
        trace.Derivations.ShouldAllBe(step => step.Why != null && step.Evidence.All(e => e.Span.End <= trace.Documents[e.Document].Text.Length));
    }

    [Fact]
    public void Reports_of_other_things_leave_the_claims_as_they_were()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim alone = Leak(InventedPile.Trace(InventedPile.Dam)), noisy = Leak(InventedPile.Trace([.. InventedPile.Dam, .. InventedPile.Noise]));
        noisy.Wording.ShouldBe(alone.Wording);
        noisy.Appearances.Select(a => (a.Document, a.Span, a.Stance)).ShouldBe(alone.Appearances.Select(a => (a.Document, a.Span, a.Stance)));
        noisy.Origins.UpTo.ShouldBe(alone.Origins.UpTo);
    }

    [Fact]
    public void A_credit_is_false_whose_report_says_no_such_thing()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document false1 = InventedPile.Report("f1", "Morvik Today", "2031-06-04T08:00:00Z", "Ferry fares", "Ferry fares to Morvik will rise in July, The Tarn Courier reported.");
        TraceResult trace = InventedPile.TraceAsOne([InventedPile.Dam[0], false1]);
        Derivation credit = trace.Derivations.Single(step => step.From == "a1" && step.To == "f1");
        credit.Flaw.ShouldBe(DerivationFlaw.FalseCredit);
        credit.Why!.ShouldContain("no such thing");
    }

    [Fact]
    public void A_figure_that_the_same_outlet_gave_before_is_no_origin_of_its_own()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document[] pile =
        [
            InventedPile.Report("c1", "Sund Radio", "2031-01-22T07:30:00Z", "Trawler missing", "The trawler Tern, with a crew of 11, has not been heard from since Tuesday, the Norrick coast guard told Sund Radio."),
            InventedPile.Report("c2", "Westline", "2031-01-22T12:00:00Z", "Owner on crew", "There were 11 people on board the trawler Tern, owner Marthe Prell told Westline."),
            InventedPile.Report("c3", "Sund Radio", "2031-01-25T08:10:00Z", "Search reduced", "The search will be reduced on Sunday.\n\nEleven people were on board the trawler Tern."),
        ];
        Claim Aboard(params Document[] reports) => InventedPile.TraceAsOne(reports).Claims.First(claim => claim.Appearances.Any(a => a.Document == "c3" && a.Span.Start > 0) && claim.Appearances.Any(a => a.Document == "c2"));
        Aboard(pile).Origins.Items.ShouldNotContain(origin => origin.State == OriginState.Unresolved && origin.Documents.Contains("c3"));
        Aboard(pile[1], pile[2]).Origins.Items.ShouldContain(origin => origin.State == OriginState.Unresolved && origin.Documents.Contains("c3"));
    }

    [Fact]
    public void A_true_credit_is_not_called_false()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        InventedPile.Trace(InventedPile.Dam).Derivations.ShouldAllBe(step => step.Flaw == DerivationFlaw.None);
    }

    [Fact]
    public void Three_hundred_copies_on_fresh_domains_are_one_origin_with_or_without_dates()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        foreach (bool dated in new[] { true, false })
        {
            IEnumerable<Document> copies = Enumerable.Range(1, 300).Select(i => InventedPile.Dam[0] with
            {
                Id = $"copy{i:000}", Outlet = "Outlet" + i, Url = $"https://outlet{i}.example/brackwater", Published = dated ? PublicationTime.Parse("2031-06-04T08:00:00Z") : null,
            });
            Leak(InventedPile.Trace(copies.Prepend(InventedPile.Dam[0]))).Origins.Confirmed.ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void An_empty_pile_gives_an_empty_trace()
    {
        TraceResult trace = new Tracer().Trace([]);
        trace.Claims.ShouldBeEmpty();
        trace.Stories.ShouldBeEmpty();
    }
}
