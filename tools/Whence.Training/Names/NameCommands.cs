using System.Globalization;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Learns the names: <c>names DATA MODELS LISTS [ROUNDS]</c>.</summary>
internal static class NameCommands
{
    private const int Rounds = 10;

    public static bool TryRun(string[] args)
    {
        if (args is not ["names", string data, string models, string lists, ..]) return false;
        float Float(int index, float other) => args.Length > index ? float.Parse(args[index], CultureInfo.InvariantCulture) : other;
        int rounds = args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : Rounds;
        TagModel tags;
        using (FileStream file = File.OpenRead(Path.Combine(models, "tags.bin")))
            tags = TagModel.Read(new ModelContent(ModelFile.Read(file, "tags.bin", TagModel.Kind), "tags.bin"), Whence.Language.WordVectors.Shipped);
        AnalysisPipeline pipeline = new(new TokenStage(), new TagStage(tags));
        ModelBuilder listed = new();
        SortedDictionary<uint, GazetteerKinds> gazetteer = GazetteerMaker.Read(lists);
        Gazetteer.Write(listed, gazetteer);
        List<NameExample> examples = [];
        void Take(int set, IEnumerable<NameDocument> documents) => examples.AddRange(documents.Select(document => NameExample.Of(document, set, pipeline)));
        Take(1, BioReader.Read(Path.Combine(data, "names", "wikigold.bio")));
        foreach (string part in (string[])["train", "dev", "test"]) Take(2, BioReader.Read(Path.Combine(data, "names", $"wnut17_{part}.bio")));
        foreach (string path in Directory.GetFiles(Path.Combine(data, "gum", "trees"), "*.conllu").Order(StringComparer.Ordinal)) Take(3, GumNameReader.Read(path));
        examples.AddRange(ProperNounReader.Read(Path.Combine(data, "ewt", "train.conllu"), 4, pipeline));
        Console.Error.WriteLine($"  {gazetteer.Count} listed names, {examples.Count} documents");
        byte[] content = new NameLearner(listed.Content, tags, Float(5, 0.05f), Float(6, 3e-3f), Float(7, 0.65f)).Learn(examples, rounds);
        using (FileStream file = File.Create(Path.Combine(models, "names.bin"))) ModelFile.Write(file, NameModel.Kind, content);
        NameReader reader = new(NameModel.Read(new ModelContent(content, "names")), tags);
        foreach (string set in (string[])["uner_ewt_dev", "worldwide_asia_americas"]) Measure(set, BioReader.Read(Path.Combine(data, "names", set + ".bio")), reader, pipeline);
        return true;
    }

    private static void Measure(string set, List<NameDocument> documents, NameReader reader, AnalysisPipeline pipeline)
    {
        int[] right = new int[5], found = new int[5], gold = new int[5];
        foreach (NameDocument document in documents)
        {
            NameExample example = NameExample.Of(document, 0, pipeline);
            HashSet<(TextSpan, EntityType)> expected = [.. document.Names];
            foreach ((TextSpan span, EntityType type) in NameSpans.Of(example.Analysis, reader.Labels(example.Analysis)))
            {
                if (type == EntityType.Other && !document.HasOther) continue;
                found[(int)type]++;
                if (expected.Contains((span, type))) right[(int)type]++;
            }
            foreach ((TextSpan _, EntityType type) in expected) gold[(int)type]++;
        }
        foreach (EntityType type in Enum.GetValues<EntityType>()) Print(type.ToString(), right[(int)type], found[(int)type], gold[(int)type]);
        Print("all", right.Sum(), found.Sum(), gold.Sum());

        void Print(string name, int r, int f, int g) => Console.Error.WriteLine($"  {set} {name}: {r} of {f} found, {g} marked, P {100.0 * r / Math.Max(1, f):F1} R {100.0 * r / Math.Max(1, g):F1} F1 {200.0 * r / Math.Max(1, f + g):F1}");
    }
}
