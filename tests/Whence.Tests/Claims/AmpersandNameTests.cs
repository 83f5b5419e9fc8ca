using Whence.Claims;
using Whence.Text;

namespace Whence.Tests.Claims;

/// <summary>Names that “&amp;” joins.</summary>
public class AmpersandNameTests
{
    [Theory]
    [InlineData("The weekly Furrow & Ledger reported so.", "Ledger", "Furrow & Ledger")]
    [InlineData("The firm Peak & Gutter said so.", "Peak", "Peak & Gutter")]
    [InlineData("Furrow & Ledger, a weekly, reported so.", "Ledger, a weekly,", "Furrow & Ledger, a weekly,")]
    [InlineData("bread & Butter said so.", "Butter", "Butter")]
    [InlineData("Holt & Son & Vang said so.", "Son", "Holt & Son & Vang")]
    [InlineData("The mayor said so.", "mayor", "mayor")]
    [InlineData("& Vang said so.", "Vang", "Vang")]
    [InlineData("So says Peak &", "Peak", "Peak")]
    public void Neither_half_is_a_name(string text, string part, string whole)
    {
        int at = text.IndexOf(part, StringComparison.Ordinal);
        AmpersandName.Widen(text, new TextSpan(at, at + part.Length)).Of(text).ShouldBe(whole);
    }
}
