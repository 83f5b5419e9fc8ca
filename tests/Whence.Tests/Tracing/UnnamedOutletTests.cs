using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class UnnamedOutletTests
{
    [Theory]
    [InlineData("She told a local rag how it was.", "a local rag")]
    [InlineData("He met him, as he boasts in a foreign magazine.", "a foreign magazine")]
    [InlineData("The newsletter of the tenants has it that the meters run fast.", "The newsletter")]
    [InlineData("The local paper has found the pilot.", "The local paper")]
    [InlineData("She told the newspaper how it was.", null)]
    [InlineData("She told this newspaper how it was.", null)]
    [InlineData("He said so in a paper on poverty.", null)]
    [InlineData("She told the local newspaper Harl Today how it was.", null)]
    [InlineData("According to Bollard, a weekly for shipowners, the boat stuck.", null)]
    [InlineData("In Lindal, a local magazine wrote that the boat stuck.", "a local magazine")]
    [InlineData("He said so in a blog published by the institute.", null)]
    [InlineData("She kept a journal on what she was told.", null)]
    [InlineData("It is a weekly event, he told them.", null)]
    [InlineData("She said in a blog post that the boat stuck.", null)]
    [InlineData("He would launch a website to say so.", null)]
    [InlineData("Twelve sank, according to Boats.example, an informational website.", null)]
    [InlineData("But Bollard, a website run by the guild, said that the boat stuck.", null)]
    [InlineData("She told a newspaper published in Lindal how it was.", "a newspaper")]
    [InlineData("The story ran in a daily on Monday, he said.", "a daily")]
    [InlineData("He told a tabloid newspaper so.", "a tabloid newspaper")]
    public void An_outlet_that_is_brought_in_without_its_name_is_found(string text, string? phrase)
    {
        Document document = Document.AsText("d", text);
        UnnamedOutlet.Find(text, document.Passages).Select(span => span.Of(text)).FirstOrDefault().ShouldBe(phrase);
    }
}
