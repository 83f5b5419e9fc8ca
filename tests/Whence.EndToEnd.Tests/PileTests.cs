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
        string pile = Pile(which);
        Dictionary<string, string> texts = File.ReadLines(pile).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("text").GetString()!);
        Ended analysed = await WhenceProcess.RunAsync("analyse", "--jsonl", pile, "--json"), traced = await WhenceProcess.RunAsync("trace", "--jsonl", pile, "--json");
        analysed.Code.ShouldBe(0, analysed.Error);
        traced.Code.ShouldBe(0, traced.Error);
        analysed.Lines.Sum(line => Spans.Check(line, texts[line.GetProperty("id").GetString()!])).ShouldBeGreaterThan(texts.Count);
        foreach (JsonElement line in traced.Lines)
            Spans.Check(line, null, texts);
        traced.Kind("document").Count.ShouldBe(texts.Count);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("seeds")]
    [InlineData("pile")]
    public async Task Neither_order_nor_threads_change_a_trace(string which)
    {
        string pile = Pile(which), turned = _folder.At("turned.jsonl");
        await File.WriteAllLinesAsync(turned, File.ReadLines(pile).Reverse(), TestContext.Current.CancellationToken);
        Ended one = await WhenceProcess.RunAsync(["trace", "--jsonl", pile, "--json"], null, threads: 1);
        Ended many = await WhenceProcess.RunAsync(["trace", "--jsonl", turned, "--json"], null, threads: 4);
        WithoutPaths(many).ShouldBe(WithoutPaths(one));
    }

    // The path of a document is the line that it stood on, which the order does change.
    private static string WithoutPaths(Ended ended) =>
        string.Join('\n', ended.Out.Split('\n').Select(line => line.StartsWith("{\"kind\":\"document\"", StringComparison.Ordinal) && line.IndexOf(",\"path\":", StringComparison.Ordinal) is var at and > 0 ? line[..at] + line[line.IndexOf(",\"outlet\"", StringComparison.Ordinal)..] : line));

    private string Pile(string which)
    {
        string file = _folder.At(which + ".jsonl");
        if (which == "pile")
        {
            Assert.SkipUnless(File.Exists(Place.Pile), "The public data is missing: " + Place.Pile);
            using StreamReader reader = new(new GZipStream(File.OpenRead(Place.Pile), CompressionMode.Decompress));
            File.WriteAllLines(file, Enumerable.Range(0, Articles).Select(_ => reader.ReadLine()!));
            return file;
        }
        string folder = which == "seeds" ? Place.Seeds : Place.Sample;
        Assert.SkipUnless(Directory.Exists(folder), "The texts are missing: " + folder);
        using StreamWriter writer = new(file);
        foreach (string path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            writer.WriteLine(JsonSerializer.Serialize(new { id = Path.GetFileNameWithoutExtension(path), text = File.ReadAllText(path) }));
        return file;
    }
}
