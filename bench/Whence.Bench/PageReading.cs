using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Whence.Extraction;
using Whence.Extraction.Blocks;
using Whence.Extraction.Html;

namespace Whence.Bench;

/// <summary>Reading pages whole, and the scanning alone, against a bare parse of the same pages by AngleSharp in the same run.</summary>
/// <remarks>The pages are 60 of the NAEB set under <c>../shared</c>; without them the sample's pages are read over and over.</remarks>
[MemoryDiagnoser]
public class PageReading
{
    private const int Pages = 60;

    private readonly HtmlParser parser = new();
    private string[] pages = [];

    /// <summary>Loads the pages.</summary>
    [GlobalSetup]
    public void Load() => pages = LoadPages();

    /// <summary>The pages.</summary>
    internal static string[] LoadPages()
    {
        string root = AppContext.BaseDirectory;
        while (root.Length > 1 && !File.Exists(Path.Combine(root, "Whence.slnx"))) root = Path.GetDirectoryName(root)!;
        string set = Path.Combine(root, "..", "shared", "data", "extraction", "naeb.pages.jsonl.gz");
        if (!File.Exists(set))
        {
            string[] samples = [.. Directory.GetFiles(Path.Combine(root, "samples"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
            return [.. Enumerable.Range(0, Pages).Select(i => samples[i % samples.Length])];
        }
        using var reader = new StreamReader(new GZipStream(File.OpenRead(set), CompressionMode.Decompress));
        var loaded = new List<string>();
        while (loaded.Count < Pages && reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            loaded.Add(json.RootElement.GetProperty("html").GetString()!);
        }
        return [.. loaded];
    }

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public int AngleSharpParse()
    {
        int nodes = 0;
        foreach (string page in pages)
        {
            using var document = parser.ParseDocument(page);
            nodes += document.ChildElementCount;
        }
        return nodes;
    }

    /// <summary>Our scanner and the cutting into blocks.</summary>
    [Benchmark]
    public int Scan()
    {
        int blocks = 0;
        foreach (string page in pages) blocks += BlockCutter.Cut(TreeScanner.Read(page, PageReader.MaxDepth), PageReader.MaxDepth).Blocks.Length;
        return blocks;
    }

    /// <summary>All of it: scanning, body, roles, metadata.</summary>
    [Benchmark]
    public int Read()
    {
        int passages = 0;
        foreach (string page in pages) passages += PageReader.Read(page).Document?.Passages.Length ?? 0;
        return passages;
    }
}
