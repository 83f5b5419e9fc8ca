using Whence.Mentions;

namespace Whence.Tests.Mentions;

public sealed class OutletsTests
{
    [Theory]
    [InlineData("the BBC", "BBC")]
    [InlineData("BBC News", "BBC")]
    [InlineData("AP", "Associated Press")]
    [InlineData("DPA", "Deutsche Presse-Agentur")]
    [InlineData("Washington Post", "The Washington Post")]
    public void Names_of_one_outlet_share_its_family(string name, string family) => Outlets.Family(name).ShouldBe(family);

    [Theory]
    [InlineData("The Portsea Herald", true)]
    [InlineData("the Herald", true)]
    [InlineData("Coast Radio", true)]
    [InlineData("Hallerland Press Agency", true)]
    [InlineData("farodelsur.example", true)]
    [InlineData("Skylark Meridian", false)]
    [InlineData("ap", false)]
    public void Outlets_that_are_not_listed_are_known_by_their_words(string name, bool expected) => Outlets.IsOutlet(name).ShouldBe(expected);

    [Theory]
    [InlineData("the Compass", "Financial Compass", null, true)]
    [InlineData("the BBC", "BBC News", null, true)]
    [InlineData("HPA", "Hallerland Press Agency", null, true)]
    [InlineData("the Compass", null, "https://financialcompass.example/companies/1", true)]
    [InlineData("WP", "The Washington Post", null, true)]
    [InlineData("Ostra News", "Ostra Messenger", null, false)]
    [InlineData("Reuters", "BBC News", null, false)]
    public void A_name_in_the_text_is_matched_with_an_outlet(string name, string? outlet, string? url, bool expected) => Outlets.Same(name, outlet, url).ShouldBe(expected);

    [Fact]
    public void An_agency_is_told_from_a_paper()
    {
        Outlets.IsAgency("Reuters").ShouldBeTrue();
        Outlets.IsAgency("Hallerland Press Agency").ShouldBeTrue();
        Outlets.IsAgency("The Guardian").ShouldBeFalse();
    }

    [Fact]
    public void No_listed_outlet_is_dead_missing_or_merged_with_another()
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (OutletEntry entry in Outlets.All)
        {
            entry.Kind.ShouldNotBe(OutletKind.Unknown);
            entry.Domains.ShouldNotBeEmpty();
            foreach (string name in entry.Names)
            {
                // Dead: a name that does not lead to its own entry. Merged: two entries with one name.
                Outlets.Find("the " + name)?.Family.ShouldBe(entry.Family, name);
                Outlets.Find(name)?.Family.ShouldBe(entry.Family, name);
            }
            foreach (string domain in entry.Domains)
            {
                owners.TryAdd(domain, entry.Family).ShouldBeTrue(domain);
                Outlets.FindByUrl("https://www." + domain + "/a/b?c")?.Family.ShouldBe(entry.Family, domain);
            }
        }
        foreach (string needed in (string[])["AP", "Reuters", "AFP", "dpa", "Interfax", "TASS", "Xinhua", "BBC", "CNN"]) Outlets.Find(needed).ShouldNotBeNull(needed);
    }
}
