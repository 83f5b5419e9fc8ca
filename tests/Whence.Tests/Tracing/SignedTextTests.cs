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
}
