using Whence.Cli.Terminal;

namespace Whence.Tests.Terminal;

public sealed class DeniersTests
{
    [Fact]
    public void Nobody_is_listed_twice()
    {
        Dictionary<string, string> listed = Deniers.Fullest(["Verrick", "Tomas Verrick, head of the press office of the Lavenian Water Authority", "Tomas Verrick", "Authority", "Lavenian Water Authority"]);
        listed.Values.Distinct().ShouldBe(["Tomas Verrick, head of the press office of the Lavenian Water Authority", "Lavenian Water Authority"], ignoreOrder: true);
        listed["Verrick"].ShouldStartWith("Tomas Verrick");
        listed["Authority"].ShouldBe("Lavenian Water Authority");
    }

    [Fact]
    public void Who_may_be_either_of_two_stays_alone() =>
        Deniers.Fullest(["Ana Prell", "Jon Prell", "Prell"])["Prell"].ShouldBe("Prell");

    [Fact]
    public void Descriptions_are_not_joined() =>
        Deniers.Fullest(["engineers", "Engineers at the dam", "another engineer, Vida", "an official", "a senior official"]).ShouldAllBe(pair => pair.Key == pair.Value);
}
