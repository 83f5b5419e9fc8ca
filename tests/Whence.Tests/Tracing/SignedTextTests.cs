using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class SignedTextTests
{
    [Theory]
    [InlineData("I drew a line where the crack ends.\n\nBruna Alder", null, "Bruna Alder")]
    [InlineData("I drew a line where the crack ends.\n\nBruna Alder", "The Valley Post", null)]
    [InlineData("I drew a line where the crack ends.\n\nThe wild garlic is early.", null, null)]
    public void Who_signs_a_text_of_no_outlet_is_read_from_its_last_line(string text, string? outlet, string? signer) =>
        SignedText.SignerOf(Document.AsText("d", text) with { Outlet = outlet }).ShouldBe(signer);

    [Theory]
    [InlineData("A retired guard, Bruna Alder, had published a photograph.", true)]
    [InlineData("The dog of Bruna Alder is old.", false)]
    public void A_report_names_the_signer_for_what_he_put_out(string text, bool found) => SignedText.FindIn(text, "Bruna Alder").HasValue.ShouldBe(found);

    [Fact]
    public void What_a_signed_text_says_itself_its_signer_says()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document note = InventedPile.Report("s1", "", "2031-06-02T05:00:00Z", "Notes", "The Brackwater dam has been leaking since April.\n\nBruna Alder");
        InventedPile.TraceAsOne([.. InventedPile.Dam, note]).Claims.SelectMany(claim => claim.Appearances).Where(a => a.Document == "s1").ShouldAllBe(a => a.Source == "Bruna Alder");
    }
}
