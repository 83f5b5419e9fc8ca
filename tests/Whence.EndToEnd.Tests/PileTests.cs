using System.IO.Compression;
using System.Text.Json;

namespace Whence.EndToEnd.Tests;

/// <summary>What holds over whole piles: spans are verbatim, and neither order nor threads change a result.</summary>
public sealed class PileTests : IDisposable
{
    private const int Articles = 200;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sample")]
    [InlineData("seeds")]
    [InlineData("pile")]
    public async Task Every_span_is_verbatim_in_its_document(string which)
    {
        string[] inputs = Inputs(which);
        Ended analysed = await WhenceProcess.RunAsync(["analyse", .. inputs, "--json"]), traced = await WhenceProcess.RunAsync(["trace", .. inputs, "--json"]);
        analysed.Code.ShouldBe(0, analysed.Error);
        traced.Code.ShouldBe(0, traced.Error);
        Dictionary<string, string> texts = analysed.Lines.ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("text").GetString()!);
        analysed.Lines.Sum(line => Spans.Check(line, texts[line.GetProperty("id").GetString()!])).ShouldBeGreaterThan(texts.Count);
        foreach (JsonElement line in traced.Lines)
            Spans.Check(line, null, texts);
        traced.Kind("document").Count.ShouldBe(texts.Count);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("seeds")]
    [InlineData("pile")]
    public async Task Every_visible_character_lies_in_one_token_and_every_sentence_is_one_tree(string which)
    {
        Ended analysed = await WhenceProcess.RunAsync(["analyse", .. Inputs(which), "--as", "text", "--layers", "sentences,tokens", "--json"]);
        analysed.Code.ShouldBe(0, analysed.Error);
        foreach (JsonElement line in analysed.Lines)
            TokenLines.Check(line);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("seeds")]
    [InlineData("pile")]
    public async Task Neither_order_nor_threads_change_a_trace(string which)
    {
        string[] inputs = Inputs(which), turned = [.. inputs.Reverse()];
        if (inputs[0] == "--jsonl")
        {
            turned = ["--jsonl", _folder.At("turned.jsonl")];
            await File.WriteAllLinesAsync(turned[1], File.ReadLines(inputs[1]).Reverse(), TestContext.Current.CancellationToken);
        }
        Ended one = await WhenceProcess.RunAsync(["trace", .. inputs, "--json"], null, threads: 1);
        Ended many = await WhenceProcess.RunAsync(["trace", .. turned, "--json"], null, threads: 4);
        WithoutPaths(many).ShouldBe(WithoutPaths(one));
    }

    // The path of a document is the line that it stood on, which the order does change.
    private static string WithoutPaths(Ended ended) =>
        string.Join('\n', ended.Out.Split('\n').Select(line => line.StartsWith("{\"kind\":\"document\"", StringComparison.Ordinal) && line.IndexOf(",\"path\":", StringComparison.Ordinal) is var at and > 0 ? line[..at] + line[line.IndexOf(",\"outlet\"", StringComparison.Ordinal)..] : line));

    /// <summary>What is given to a command: the files of the sample, or a file of lines made of the seeds or of the first articles of the public pile.</summary>
    private string[] Inputs(string which)
    {
        if (which == "sample") return [.. Directory.GetFiles(Place.Sample).Order(StringComparer.Ordinal)];
        string file = _folder.At(which + ".jsonl");
        string[] inputs = ["--jsonl", file];
        if (which == "pile")
        {
            Assert.SkipUnless(File.Exists(Place.Pile), "The public data is missing: " + Place.Pile);
            using StreamReader reader = new(new GZipStream(File.OpenRead(Place.Pile), CompressionMode.Decompress));
            File.WriteAllLines(file, Enumerable.Range(0, Articles).Select(_ => reader.ReadLine()!));
            return inputs;
        }
        Assert.SkipUnless(Directory.Exists(Place.Seeds), "The texts are missing: " + Place.Seeds);
        using StreamWriter writer = new(file);
        foreach (string path in Directory.GetFiles(Place.Seeds, "*.txt").Order(StringComparer.Ordinal))
            writer.WriteLine(JsonSerializer.Serialize(new { id = Path.GetFileNameWithoutExtension(path), text = File.ReadAllText(path) }));
        return inputs;
    }
}
