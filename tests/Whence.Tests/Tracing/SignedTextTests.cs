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
    [InlineData("I have never altered a mark, nor have I asked anybody.\n\nLucius Ferrand\nHeadmaster", "Lucius Ferrand")]
    [InlineData("I am writing to you. I have not slept.\n\nYours, Benno Ahlberg, managing director", "Benno Ahlberg")]
    [InlineData("I am not resigning, and I will not.\n\nRuta Sand, Mayor\n\nOpening hours: Monday to Thursday, 8 to 16.", "Ruta Sand")]
    [InlineData("The tunnel will open in May. “I am glad that I saw it,” the minister said.\n\nOdo Brandt", null)]
    [InlineData("Dear all,\n\nI am writing to you. I have not slept.\n\nYours Sincerely,\nOdo Brandt", "Odo Brandt")]
    [InlineData("Dear all,\n\nI am writing to you. I have not slept.\n\nKind Regards\n\nOdo Brandt.", "Odo Brandt")]
    [InlineData("Dear Residents\n\nI am writing to you. I have not slept.", null)]
    [InlineData("The ministry opens Phase I and Annex I of the works.\n\nMedia Contact\n\nOdo Brandt", null)]
    [InlineData("I am writing to you. I have not slept.\n\nThe canteen is open.", null)]
    public void Who_signs_a_letter_in_the_first_person_is_its_author(string text, string? author) => SignedText.AuthorOf(Document.AsText("d", text)).ShouldBe(author);

    [Fact]
    public void What_a_body_s_letter_says_who_signs_it_says()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document letter = InventedPile.Report("s1", "Ministry of Water of Brack", "2031-06-02T05:00:00Z", "A letter to all residents", "Dear residents,\n\nThe Brackwater dam has not been leaking, and I have walked over it myself. I know of no report.\n\nBruna Alder\nMinister");
        InventedPile.TraceAsOne([.. InventedPile.Dam, letter]).Claims.SelectMany(claim => claim.Appearances).Where(a => a.Document == "s1").ShouldContain(a => a.Source == "Bruna Alder");
    }

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
