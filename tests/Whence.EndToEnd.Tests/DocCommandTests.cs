namespace Whence.EndToEnd.Tests;

/// <summary>What the documentation tells its readers to type works.</summary>
public sealed class DocCommandTests : IDisposable
{
    // These wait for a browser or for the network: only their words are looked at.
    private static readonly string[] Lasting = ["serve", "watch", "fetch"];

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Pages => [.. DocCommands.Pages()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_run_one_after_the_other(string page)
    {
        CopySamples();
        _folder.Write("report.txt", TempFolder.Report);
        foreach (string[] words in DocCommands.Of(Path.Combine(Place.Root, page)).Select(DocCommands.Words))
        {
            if (words[0] == "./whence" && !Lasting.Contains(words[1]))
            {
                Ended ended = await WhenceProcess.RunAsync(words[1..], null, folder: _folder.Root);
                ended.Code.ShouldBe(0, string.Join(' ', words) + "\n" + ended.Error);
                ended.Out.ShouldNotBeEmpty();
            }
            else if (words[0] == "./whence")
            {
                Ended help = await WhenceProcess.RunAsync(words[1], "--help");
                foreach (string option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
                    help.Out.ShouldContain(option, Case.Sensitive, string.Join(' ', words));
            }
            else if (words[0].StartsWith("./", StringComparison.Ordinal))
            {
                string script = await File.ReadAllTextAsync(Path.Combine(Place.Root, words[0]), TestContext.Current.CancellationToken);
                foreach (string option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
                    script.ShouldContain(option, Case.Sensitive, string.Join(' ', words));
            }
            else
            {
                words[0].ShouldBe("dotnet", page);
                foreach (string path in words.Where(word => word.Contains('/', StringComparison.Ordinal)))
                    Directory.Exists(Path.Combine(Place.Root, path)).ShouldBeTrue(string.Join(' ', words));
            }
        }
    }

    private void CopySamples()
    {
        string samples = Path.Combine(Place.Root, "samples");
        foreach (string file in Directory.GetFiles(samples, "*", SearchOption.AllDirectories))
        {
            string copy = _folder.At(Path.Combine("samples", Path.GetRelativePath(samples, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
