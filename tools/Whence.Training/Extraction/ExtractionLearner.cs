using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Whence.Extraction;
using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Metadata;

namespace Whence.Training.Extraction;

/// <summary>Learns which blocks of a page are its body, and writes what each page gets from a model that has seen no page of its site.</summary>
/// <remarks>
/// Both judgements are cross-fitted: the features of a page's rows come from a lexicon, and the first probabilities from trees, that were learnt on the other sites.
/// The shipped model is learnt on all pages out of these honest rows.
/// </remarks>
internal static class ExtractionLearner
{
    private const int Folds = 5;

    private const string Judgements = "probabilities.bin";


    /// <summary>Writes anew what pages get from the held-out judgements of an earlier run, after a change of the rules that follow them.</summary>
    public static void Reread(string folder, string heldOut)
    {
        List<TrainingPage> pages = LoadAll(folder, out int rows);
        var judged = new float[rows];
        Buffer.BlockCopy(File.ReadAllBytes(Path.Combine(heldOut, Judgements)), 0, judged, 0, rows * sizeof(float));
        WriteAsRead(Path.Combine(heldOut, "read"), pages, judged);
    }

    public static void Run(string folder, string output, string heldOut)
    {
        List<TrainingPage> pages = LoadAll(folder, out int rows);
        Say($"{pages.Count} pages, {rows} blocks, {pages.Sum(p => p.Labels.Count(l => l))} of the body");
        WritePredictions(Path.Combine(heldOut, "oracle"), pages, (page, i) => page.Labels[i]);
        bool[] labels = [.. pages.SelectMany(p => p.Labels)];
        float[] weights = [.. pages.SelectMany(p => p.Weights)];

        var measured = new float[rows * BlockFeatures.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            Lexicon lexicon = LexiconLearner.Learn([.. pages.Where(p => p.Fold != fold)], out _, out _);
            foreach (TrainingPage page in pages.Where(p => p.Fold == fold))
                BlockFeatures.Measure(page.Text, page.Clues, lexicon).CopyTo(measured, page.FirstRow * BlockFeatures.Count);
        }
        Say("measured");
        float[] first = CrossFit(pages, measured, BlockFeatures.Count, labels, weights, FirstLearner);
        WritePredictions(Path.Combine(heldOut, "first"), pages, (page, i) => first[page.FirstRow + i] >= 0.5f);
        var extended = new float[rows * ContextFeatures.Count];
        foreach (TrainingPage page in pages)
        {
            float[] own = measured.AsSpan(page.FirstRow * BlockFeatures.Count, page.Labels.Length * BlockFeatures.Count).ToArray();
            ContextFeatures.Extend(page.Text, own, first.AsSpan(page.FirstRow, page.Labels.Length)).CopyTo(extended, page.FirstRow * ContextFeatures.Count);
        }
        float[] second = CrossFit(pages, extended, ContextFeatures.Count, labels, weights, SecondLearner);
        foreach (float threshold in (ReadOnlySpan<float>)[0.3f, 0.4f, 0.5f, 0.6f])
            WritePredictions(Path.Combine(heldOut, "second" + threshold.ToString(CultureInfo.InvariantCulture)), pages, (page, i) => second[page.FirstRow + i] >= threshold);
        WriteAsRead(Path.Combine(heldOut, "read"), pages, second);
        using (var writer = new BinaryWriter(File.Create(Path.Combine(heldOut, Judgements))))
            foreach (float p in second) writer.Write(p);

        LexiconLearner.Learn(pages, out sbyte[] names, out sbyte[] words);
        using FileStream stream = File.Create(output);
        BodyModel.Write(stream, names, words, Learn(FirstLearner(), pages, measured, BlockFeatures.Count, labels, weights), Learn(SecondLearner(), pages, extended, ContextFeatures.Count, labels, weights));
        Say("written");
    }

    private static BoostedTrees[] FirstLearner() => [.. Enumerable.Range(0, TreeEnsemble.Averaged).Select(k => new BoostedTrees(160, 24, 0.12f, 3 + 10 * k))];

    private static BoostedTrees[] SecondLearner() => [.. Enumerable.Range(0, TreeEnsemble.Averaged).Select(k => new BoostedTrees(160, 24, 0.1f, 5 + 10 * k))];

    private static float[] CrossFit(List<TrainingPage> pages, float[] rows, int width, bool[] labels, float[] weights, Func<BoostedTrees[]> learner)
    {
        var judged = new float[labels.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            TreeEnsemble trees = Learn(learner(), pages.Where(p => p.Fold != fold), rows, width, labels, weights);
            foreach (TrainingPage page in pages.Where(p => p.Fold == fold))
                trees.Probabilities(rows.AsSpan(page.FirstRow * width, page.Labels.Length * width), width, float.PositiveInfinity).CopyTo(judged, page.FirstRow);
            Say($"fold {fold} of width {width}");
        }
        return judged;
    }

    private static TreeEnsemble Learn(BoostedTrees[] learners, IEnumerable<TrainingPage> pages, float[] rows, int width, bool[] labels, float[] weights)
    {
        int[] kept = [.. pages.SelectMany(p => Enumerable.Range(p.FirstRow, p.Labels.Length))];
        var part = new float[kept.Length * width];
        for (int i = 0; i < kept.Length; i++) rows.AsSpan(kept[i] * width, width).CopyTo(part.AsSpan(i * width));
        bool[] own = [.. kept.Select(i => labels[i])];
        float[] costs = [.. kept.Select(i => weights[i])];
        return GrownTrees.Average([.. learners.Select(learner => learner.Learn(part, width, own, costs))]);
    }

    /// <summary>Writes the body as the library would print it, rules and roles included, out of held-out judgements.</summary>
    private static void WriteAsRead(string prefix, List<TrainingPage> pages, float[] judged)
    {
        var roles = new Dictionary<TrainingPage, BlockRole[]>();
        foreach (TrainingPage page in pages)
        {
            bool[] body = BodyModel.Choose(page.Text, judged.AsSpan(page.FirstRow, page.Labels.Length));
            RoleChooser.Trim(page.Text, body);
            RoleChooser.TrimTeasers(page.Text, body);
            roles[page] = RoleChooser.Choose(page.Text, PageMetadata.Read(page.Text, page.Head, page.Url, page.Title, "", body), body);
        }
        WritePredictions(prefix, pages, (page, i) => BodyText.IsBody(new(default, roles[page][i].Role, roles[page][i].Reason)));
    }

    private static List<TrainingPage> LoadAll(string folder, out int rows)
    {
        var pages = new List<TrainingPage>();
        foreach (string set in (ReadOnlySpan<string>)["naeb", "wcxb_dev"]) pages.AddRange(Load(folder, set));
        rows = 0;
        foreach (TrainingPage page in pages)
        {
            page.FirstRow = rows;
            rows += page.Labels.Length;
        }
        return pages;
    }

    private static IEnumerable<TrainingPage> Load(string folder, string set)
    {
        var gold = new Dictionary<string, string>();
        foreach (string line in File.ReadLines(Path.Combine(folder, set + ".gold.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            gold[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("text").GetString() ?? "";
        }
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, set + ".pages.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!, html = json.RootElement.GetProperty("html").GetString()!;
            string? url = json.RootElement.GetProperty("url").GetString();
            if (!gold.TryGetValue(id, out string? marked)) continue;
            PageTree tree = TreeScanner.Read(html, PageReader.MaxDepth);
            PageText text = BlockCutter.Cut(tree, PageReader.MaxDepth);
            PageHead head = PageHead.Read(tree);
            string? title = TitleChooser.Choose(tree, head, out _);
            var clues = new PageClues(head, title);
            bool[] labels = GoldAligner.Align(text, marked);
            float goldWords = marked.Count(c => c == ' ');
            var weights = new float[labels.Length];
            for (int i = 0; i < weights.Length; i++)
                weights[i] = 0.25f + Math.Min(6, text.Of(i).Count(' ') * 30 / (goldWords + 100));
            yield return new()
            {
                Id = id, Set = set, Fold = Fold(url), Text = text, Clues = clues, Head = head, Url = url, Title = title, Labels = labels, Weights = weights,
            };
        }
    }

    /// <summary>The part that a site belongs to: by the last two labels of its host, so that its subdomains stay together.</summary>
    private static int Fold(string? url)
    {
        string host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : "";
        string[] labels = host.Split('.');
        bool two = labels.Length > 2 && labels[^2].Length <= 3;
        return (int)(WordHash.Of(string.Join('.', labels.TakeLast(two ? 3 : 2))) % Folds);
    }

    private static void WritePredictions(string prefix, List<TrainingPage> pages, Func<TrainingPage, int, bool> chosen)
    {
        foreach (IGrouping<string, TrainingPage> set in pages.GroupBy(p => p.Set))
        {
            using var writer = new StreamWriter($"{prefix}.{set.Key}.jsonl");
            foreach (TrainingPage page in set)
            {
                var text = new StringBuilder();
                for (int i = 0; i < page.Labels.Length; i++)
                    if (chosen(page, i)) text.Append(page.Text.Of(i)).Append('\n');
                writer.WriteLine(JsonSerializer.Serialize(new { id = page.Id, text = text.ToString() }));
            }
        }
    }

    private static void Say(string what) => Console.Error.WriteLine($"{Environment.TickCount64 / 1000} {what}");
}
