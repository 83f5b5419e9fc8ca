using PublicApiGenerator;

namespace Whence.Tests.House;

/// <summary>What users of the library can call is a checked-in list, so that a change to it is seen in a review.</summary>
public sealed class PublicSurfaceTests
{
    private const string Accept = "WHENCE_ACCEPT_SURFACE";

    [Fact]
    public void The_public_surface_is_the_one_that_is_checked_in()
    {
        string list = Path.Combine(Repository.Root, "src", "Whence", "PublicSurface.txt");
        string now = typeof(Whence.Text.Document).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(list, now);
        now.ShouldBe(File.ReadAllText(list), "The public surface changed. If that is meant, run the tests once with " + Accept + "=1 and commit the list.");
    }
}
