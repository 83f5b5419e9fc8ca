using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Text;
using Whence.Training.Learning;

namespace Whence.Training.Names;

/// <summary>Learns the names: <c>names DATA MODELS LISTS [SETTING=VALUE…]</c>; prints those that a model finds: <c>print-names INPUT.jsonl OUTPUT.jsonl MODELS</c>.</summary>
internal static class NameCommands
{
    public static bool TryRun(string[] args)
    {
        switch (args)
        {
            case ["names", string data, string models, string lists, .. string[] settings]:
                Learn(data, new(models), lists, NameSettings.Of(settings));
                return true;
            case ["print-names", string input, string output, string models]:
                ModelFolder folder = new(models);
                TagModel tags = folder.Tags;
                NamePrinter.Run(input, output, new NameReader(folder.Names, tags), new(folder.Sentences, tags));
                return true;
            default:
                return false;
        }
    }

    private static void Learn(string data, ModelFolder models, string lists, NameSettings settings)
    {
        TagModel tags = models.Tags;
        TextTagger tagger = new(models.Sentences, tags);
        ModelBuilder listed = new();
        SortedDictionary<uint, GazetteerKinds> gazetteer = GazetteerMaker.Read(lists);
        Gazetteer.Write(listed, gazetteer);
        List<NameExample> examples = [];
        void Take(int set, IEnumerable<NameDocument> documents) => examples.AddRange(documents.Select(document => NameExample.Of(document, set, tagger)));
        Take(1, BioReader.Read(Path.Combine(data, "names", "wikigold.bio")));
        foreach (string part in (string[])["train", "dev", "test"]) Take(2, BioReader.Read(Path.Combine(data, "names", $"wnut17_{part}.bio")));
        foreach (string path in Directory.GetFiles(Path.Combine(data, "gum", "trees"), "*.conllu").Order(StringComparer.Ordinal)) Take(3, GumNameReader.Read(path));
        examples.AddRange(ProperNounReader.Read(Path.Combine(data, "ewt", "train.conllu"), 4, tagger));
        if (settings.LowerEach > 0) examples.AddRange(ProperNounReader.Read(Path.Combine(data, "ewt", "train.conllu"), 5, tagger, settings.LowerEach));
        Console.Error.WriteLine($"  {gazetteer.Count} listed names, {examples.Count} documents");
        models.Write("names.bin", NameModel.Kind, new NameLearner(listed.Content, tags, settings).Learn(examples));
        NameReader reader = new(models.Names, tags);
        foreach (string set in (string[])["uner_ewt_dev", "worldwide_asia_americas"]) Measure(set, BioReader.Read(Path.Combine(data, "names", set + ".bio")), reader, tagger);
    }

    private static void Measure(string set, List<NameDocument> documents, NameReader reader, TextTagger tagger)
    {
        int[] right = new int[5], found = new int[5], gold = new int[5];
        foreach (NameDocument document in documents)
        {
            NameExample example = NameExample.Of(document, 0, tagger);
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
