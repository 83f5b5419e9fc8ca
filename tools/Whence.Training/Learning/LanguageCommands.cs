using System.Globalization;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Text;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>The commands that learn and check the language core.</summary>
internal static class LanguageCommands
{
    private const int TagRounds = 10, TreeRounds = 7, TreeBits = 21, TreeBeam = 6, Folds = 4;

    public static bool TryRun(string[] args)
    {
        switch (args)
        {
            case ["tags", string data, string models]:
                LearnTags(data, models);
                return true;
            case ["folds", string data, string models, string output]:
                File.WriteAllBytes(output, [.. Folded(data, models).SelectMany(t => t)]);
                return true;
            case ["trees", string data, string models, ..]:
                LearnTrees(data, models, args.Length > 3 ? args[3] : null, args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : TreeRounds, args.Length > 5 ? int.Parse(args[5], CultureInfo.InvariantCulture) : TreeBits, args.Length > 6 ? int.Parse(args[6], CultureInfo.InvariantCulture) : TreeBeam);
                return true;
            case ["sentences", string data, string models]:
                byte[] learned = SentenceLearner.Learn([.. TreebankText.Read(Path.Combine(data, "ewt", "train.conllu")), .. TreebankText.Read(Path.Combine(data, "gum-ud", "train.conllu"))]);
                using (FileStream file = File.Create(Path.Combine(models, "sentences.bin"))) ModelFile.Write(file, SentenceModel.Kind, learned);
                return true;
            case ["print-tokens", string input, string printed, string models]:
                TokenPrinter.Run(input, printed, [new TokenStage(ReadSentences(models))]);
                return true;
            case ["speed", string input]:
                SpeedCheck.Run(input, [new TokenStage(), new TagStage(), new TreeStage()]);
                return true;
            case ["print-trees", string input, string printed, string models]:
                TagModel tags = ReadTags(models);
                using (FileStream file = File.OpenRead(Path.Combine(models, "trees.bin")))
                {
                    TreeModel trees = TreeModel.Read(new ModelContent(ModelFile.Read(file, "trees.bin", TreeModel.Kind), "trees.bin"));
                    TokenPrinter.Run(input, printed, [new TokenStage(ReadSentences(models)), new TagStage(tags), new TreeStage(trees, tags)]);
                }
                return true;
            default:
                return false;
        }
    }

    private static SentenceModel ReadSentences(string models)
    {
        using FileStream file = File.OpenRead(Path.Combine(models, "sentences.bin"));
        return SentenceModel.Read(new ModelContent(ModelFile.Read(file, "sentences.bin", SentenceModel.Kind), "sentences.bin"));
    }

    private static TagModel ReadTags(string models)
    {
        using FileStream file = File.OpenRead(Path.Combine(models, "tags.bin"));
        return TagModel.Read(new ModelContent(ModelFile.Read(file, "tags.bin", TagModel.Kind), "tags.bin"));
    }

    private static List<TreebankSentence> Sentences(string data) =>
        [.. TreebankReader.Read(Path.Combine(data, "ewt", "train.conllu")), .. TreebankReader.Read(Path.Combine(data, "gum-ud", "train.conllu"))];

    private static byte[] Clusters(string models)
    {
        ModelBuilder clusters = new();
        WordGrouper.Write(Path.Combine(models, "vectors.bin"), clusters);
        return clusters.Content;
    }

    /// <summary>The classes that each sentence gets from a tagger that has not seen it, as classes of the model of all.</summary>
    private static byte[][] Folded(string data, string models)
    {
        List<TreebankSentence> sentences = Sentences(data);
        byte[] clusters = Clusters(models);
        TagModel all = ReadTags(models);
        byte[][] found = new byte[sentences.Count][];
        for (int fold = 0; fold < Folds; fold++)
        {
            // Blocks, not every n-th sentence: neighbours share their words.
            int from = sentences.Count * fold / Folds, until = sentences.Count * (fold + 1) / Folds;
            List<TreebankSentence> held = sentences[from..until];
            List<TreebankSentence> rest = [.. sentences[..from], .. sentences[until..]];
            TagModel model = TagModel.Read(new ModelContent(new TagLearner(clusters).Learn(rest, 5, false), "fold"));
            byte[][] tags = TagLearner.Tag(model, held);
            byte[] map = new byte[model.Penn.Length];
            for (int i = 0; i < map.Length; i++)
            {
                for (int j = 0; j < all.Penn.Length; j++) if (all.Penn[j] == model.Penn[i] && all.Universal[j] == model.Universal[i]) map[i] = (byte)j;
            }
            for (int i = 0; i < tags.Length; i++) found[from + i] = Array.ConvertAll(tags[i], tag => map[tag]);
        }
        return found;
    }

    private static void LearnTrees(string data, string models, string? foldsFile, int rounds, int bits, int beam)
    {
        List<TreebankSentence> sentences = Sentences(data);
        byte[][] found;
        if (foldsFile is null)
        {
            found = Folded(data, models);
        }
        else
        {
            byte[] all = File.ReadAllBytes(foldsFile);
            int at = 0;
            found = [.. sentences.Select(s => { byte[] tags = all[at..(at + s.Count)]; at += s.Count; return tags; })];
        }
        TagModel tags = ReadTags(models);
        List<TreebankSentence> dev = TreebankReader.Read(Path.Combine(data, "ewt", "dev.conllu"));
        byte[] content = new TreeLearner(tags, bits, beam).Learn(sentences, found, rounds, (dev, TagLearner.Tag(tags, dev)));
        using FileStream file = File.Create(Path.Combine(models, "trees.bin"));
        ModelFile.Write(file, TreeModel.Kind, content);
    }

    private static void LearnTags(string data, string models)
    {
        byte[] content = new TagLearner(Clusters(models)).Learn(Sentences(data), TagRounds, true);
        using (FileStream file = File.Create(Path.Combine(models, "tags.bin"))) ModelFile.Write(file, TagModel.Kind, content);
        TagModel model = TagModel.Read(new ModelContent(content, "tags"));
        foreach (string set in (string[])["ewt", "gum-ud"])
        {
            List<TreebankSentence> dev = TreebankReader.Read(Path.Combine(data, set, "dev.conllu"));
            byte[][] tags = TagLearner.Tag(model, dev);
            int all = 0, upos = 0, penn = 0, lemma = 0;
            for (int n = 0; n < dev.Count; n++)
            {
                for (int i = 0; i < dev[n].Count; i++)
                {
                    all++;
                    int tag = tags[n][i];
                    if (model.Universal[tag].ToString().ToUpperInvariant() == dev[n].Universal[i]) upos++;
                    if (model.Penn[tag] == dev[n].Penn[i]) penn++;
                    if (dev[n].Lemmas[i] == "_" || model.Lemmas.LemmaOf(dev[n].Forms[i], model.Lemmas.PlaceOf(TagStage.LemmaTag(model, tag)), model.Universal[tag] == PartOfSpeech.Propn) == dev[n].Lemmas[i]) lemma++;
                }
            }
            Console.Error.WriteLine($"{set} dev, gold words: UPOS {100.0 * upos / all:F2}, Penn {100.0 * penn / all:F2}, lemma {100.0 * lemma / all:F2}");
        }
    }
}
