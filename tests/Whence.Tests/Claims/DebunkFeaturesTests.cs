using Whence.Claims;
using Whence.Language;
using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class DebunkFeaturesTests
{
    [Fact]
    public void A_report_that_debunks_is_told_from_one_that_does_not()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document[] reports =
        [
            InventedPile.Report("a", "The Tarn Courier", "2031-06-02T06:00:00Z", "The dam leaks", "The Brackwater dam has been leaking since April."),
            InventedPile.Report("b", "Sund Agency", "2031-06-03T06:00:00Z", "The leak is a hoax", "In fact the story of the leaking dam is a fake."),
        ];
        Groups groups = ClaimGrouping.Group([.. reports.Select(InventedPile.Read)], WordVectors.Shipped, ClaimModels.Shipped);
        DraftPlace[] places = [.. groups.Story.Units.Select((unit, i) => new DraftPlace(unit.First, i, Stance.Asserts, null))];
        DebunkFeatures read = new(groups, places);
        float[] plain = new float[DebunkFeatures.Count], debunking = new float[DebunkFeatures.Count];
        Fill(0, plain);
        Fill(places.Length - 1, debunking);
        plain.ShouldAllBe(static value => value == 0);
        debunking[0].ShouldBe(1, "the place calls it a fake");
        debunking[4].ShouldBe(1, "it says what is so in fact");
        debunking[6].ShouldBe(1, "it names what is told");
        debunking[8].ShouldBe(1, "so does the title");
        debunking[9].ShouldBeGreaterThan(0, "one word of the text debunks");

        void Fill(int at, float[] features)
        {
            FeatureWriter to = new(features);
            read.Fill(at, negativeClaim: false, 0, "", "", ref to);
        }
    }
}
