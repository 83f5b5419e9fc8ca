using System.Text.Json;
using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who says the very words that are shown as the claim does not deny it, unless the report says so beside them.</summary>
public class ShownWordingTests
{
    [Theory]
    [InlineData("pile-81")]
    [InlineData("pile-83")]
    [InlineData("pile-85")]
    public void Nobody_denies_the_claim_in_its_own_words(string pile)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        string file = Path.Combine(House.Repository.Root, "tools", "Whence.Training", "Claims", "FurtherPiles", pile + ".json");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        TraceResult trace = InventedPile.Trace(json.RootElement.GetProperty("documents").EnumerateArray().Select(report =>
            InventedPile.Report(Field(report, "id") ?? "", Field(report, "outlet") ?? "", Field(report, "published") ?? "", Field(report, "title") ?? "", Field(report, "text") ?? "", Field(report, "url"))));
        trace.Claims.ShouldNotBeEmpty();
        foreach (Claim claim in trace.Claims)
        {
            claim.Appearances.Where(appearance => claim.Wording.EndsWith(appearance.Span.Of(trace.Documents[appearance.Document].Text)[1..], StringComparison.Ordinal))
                .ShouldNotContain(static appearance => appearance.Stance == Stance.Denies, claim.Wording);
        }
    }

    [Fact]
    public void An_expert_who_says_the_very_words_of_the_claim_does_not_doubt_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Claim claim = InventedPile.TraceAsOne(
        [
            InventedPile.Report("a", "Tarn Courier", "2031-06-01T06:00:00Z", "Dam", "The Brackwater dam above Sund has been leaking since the spring, its keeper Odo Vorm told the council. Two sluices were closed on Monday."),
            InventedPile.Report("b", "Lindal Post", "2031-06-02T06:00:00Z", "Dam", "The Brackwater dam above Sund has been leaking since the spring, the engineer Ines Vollan told the Lindal Post."),
        ]).Claims.First(static claim => claim.Wording.Contains("leaking", StringComparison.Ordinal));
        claim.Appearances.Select(static place => place.Stance).ShouldBe([Stance.Asserts, Stance.Asserts]);
    }

    private static string? Field(JsonElement report, string name) => report.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
