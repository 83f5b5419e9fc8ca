using System.Diagnostics;

namespace Whence.EndToEnd.Tests;

public sealed class ScriptTests
{
    [Fact]
    public async Task Without_an_sdk_the_scripts_say_what_is_missing()
    {
        string bash = File.Exists("/bin/bash") ? "/bin/bash" : "/usr/bin/bash";
        ProcessStartInfo start = new(bash, [Path.Combine(Place.Root, "test")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using TempFolder empty = new();
        foreach (string tool in (string[])["readlink", "dirname", "cut", "paste", "sed", "id"])
            File.CreateSymbolicLink(empty.At(tool), "/usr/bin/" + tool);
        start.Environment["PATH"] = empty.Root;
        start.Environment["HOME"] = empty.Root;
        start.Environment["DOTNET_ROOT"] = "";
        Assert.SkipWhen(new[] { "/usr/share/dotnet", "/usr/lib/dotnet", "/usr/local/share/dotnet" }.Any(Directory.Exists), "an SDK lies where the scripts look for it");
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(2);
        error.ShouldContain(".NET 10 SDK is missing");
    }
}
