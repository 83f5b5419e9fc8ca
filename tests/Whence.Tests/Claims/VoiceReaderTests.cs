using Whence.Attributions;
using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who speaks in a proposition where no attribution says it.</summary>
public class VoiceReaderTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Theory]
    [InlineData("No rower of this club has accepted money for the race.", null)]
    [InlineData("The Rowing League has accepted the findings.", "The Rowing League")]
    [InlineData("Forty tons of gravel slid away, managing director Odo Brandt told a meeting in the hall.", "managing director Odo Brandt")]
    [InlineData("Warned has been nobody, how the miller told to the radio.", "the miller")]
    [InlineData("The boats lay in the harbour for a week, our own count of the register shows.", null)]
    [InlineData("The ministry pushed the allegation back.", "The ministry")]
    [InlineData("The miller waved the accusation away.", "The miller")]
    [InlineData("The miller waved his hat away.", null)]
    [InlineData("The miller pushed them back.", null)]
    [InlineData("The miller sailed to the opposite bank.", null)]
    [InlineData("The flood office on Monday cut the number of boats for 2031.", null)]
    [InlineData("The Rowing League assures not to have paid a cent.", "The Rowing League")]
    [InlineData("The veterinary office keeps to its figure: 3,100 animals.", "The veterinary office")]
    [InlineData("The flood office on Monday raised the number of lost boats to 17.", "The flood office")]
    [InlineData("The flood office on Monday raised the flag.", null)]
    [InlineData("The miller had assured to", null)]
    [InlineData("The flood office does not confirm it.", "The flood office")]
    [InlineData("The minister had assured last week to have read it in the press.", "The minister")]
    [InlineData("The boats came on Thursday, and by seven the town had been warned.", null)]
    [InlineData("Until it stands in a contract, do not believe it.", null)]
    [InlineData("The directorate has wiped nothing, it told us. It sticks to its account.", "The directorate")]
    public void Who_says_a_sentence_is_read_off_it(string text, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        (Read(text)[0].Voice?.Source).ShouldBe(source);
    }

    [Theory]
    [InlineData("The Rowing League denied the report.", Standing.Denied, false)]
    [InlineData("The Rowing League on Monday without hesitation denied the report.", Standing.Denied, false)]
    [InlineData("The Rowing League did not deny the report.", Standing.Declined, false)]
    [InlineData("The Rowing League has admitted the mistake.", Standing.Asserted, true)]
    [InlineData("The Rowing League has not admitted the mistake.", Standing.Declined, false)]
    public void Who_does_not_deny_and_who_does_not_admit_leaves_it_open(string text, Standing standing, bool concedes)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Voice voice = Read(text)[0].Voice.ShouldNotBeNull();
        (voice.Standing, (voice.Contact & Contact.Concedes) != 0).ShouldBe((standing, concedes));
    }

    [Theory]
    [InlineData("Odo Brandt, whom this newspaper met twice", false)]
    [InlineData("the newspaper Harl Bote, founded in 1871", true)]
    public void A_name_looks_like_an_outlet_by_what_stands_before_its_comma(string name, bool outlet) => PressNames.Looks(name).ShouldBe(outlet);

    private static Proposition[] Read(string text, string outlet = "Coast Radio") => PropositionFinder.Find(Stages.Run(InventedPile.Report("v", outlet, "2031-06-02T06:00:00Z", "Short", text)), WordVectors.Shipped);
}
