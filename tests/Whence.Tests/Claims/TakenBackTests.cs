using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Whether a denial stands when the pile ends.</summary>
public class TakenBackTests
{
    [Theory]
    [InlineData("The Brackwater dam has been leaking since April, Norrkraft said on Monday.", false)]
    [InlineData("“The Brackwater dam has been leaking since April,” Norrkraft’s chief executive Pell Odden told reporters on Monday.", false)]
    [InlineData("Norrkraft accepted the findings of an inquiry, which said that the Brackwater dam has been leaking since April.", true)]
    [InlineData("The Brackwater dam has been leaking since April, the mayor of Lindal said on Monday.", true)]
    [InlineData("The Brackwater dam has been leaking since April, mayor Tilde Orm said. The dam belongs to Norrkraft.", true)]
    public void Who_says_it_himself_in_a_later_report_denies_no_more(string later, bool disputed)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document report = InventedPile.Report("a9", "Sund Agency", "2031-07-01T08:00:00Z", "Norrkraft and the dam", later.Replace('“', '"').Replace('”', '"').Replace('’', '\''));
        InventedPile.TraceAsOne([.. InventedPile.Dam, report]).Claims.First(claim => claim.Appearances.Any(a => a.Document == "a9")).Disputed.ShouldBe(disputed);
    }
}
