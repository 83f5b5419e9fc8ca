using Whence.Intake.Web;

namespace Whence.Intake.Tests.Web;

/// <summary>RFC 9309, its own examples among them.</summary>
public sealed class RobotsRulesTests
{
    private static bool Allows(string text, string path) => RobotsRules.Parse(text, "Whence").Allows(new Uri("https://meridian.example" + path));

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Whence\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: whence/1.0\nDisallow: /x", "/x/y", false)]
    [InlineData("User-agent: Whencesoever\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Whence\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: Whence\nDisallow: /x\nUser-agent: other\nDisallow: /", "/y", true)]
    [InlineData("User-agent: Whence\nDisallow: /x\n\nUser-agent: Whence\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("User-agent: *\nAllow: /example/page/\nDisallow: /example/", "/example/page/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a/b.gif", false)]
    [InlineData("User-agent: *\nDisallow: /*.gif$", "/a/b.gif?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axbyc/z", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axcyb", true)]
    [InlineData("user-AGENT : * # all\ndisALLOW: /a # no", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: *\r\nDisallow: /foo/bar/\u30c4", "/foo/bar/%E3%83%84", false)]
    [InlineData("User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("\ufeffUser-agent: *\nDisallow: /a", "/a", false)]
    public void The_longest_rule_of_the_own_group_decides(string text, string path, bool allowed) => Allows(text, path).ShouldBe(allowed);

    [Fact]
    public void A_hostile_file_is_judged_in_time()
    {
        string pattern = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b$\n";
        string text = "User-agent: *\n" + string.Concat(Enumerable.Repeat(pattern, 250));
        Allows(text, "/" + new string('a', 4000)).ShouldBeTrue();
    }
}
