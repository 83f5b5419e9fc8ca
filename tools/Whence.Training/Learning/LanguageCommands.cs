using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Training.Networks;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>The commands that learn and check the language core.</summary>
internal static class LanguageCommands
{
    public static bool TryRun(string[] args)
    {
        switch (args)
        {
            case ["trees", string data, string models, .. string[] settings]:
                NetworkCommands.Learn(data, models, settings);
                return true;
            case ["sentences", string data, string models]:
                byte[] learned = SentenceLearner.Learn([.. TreebankText.Read(Path.Combine(data, "ewt", "train.conllu")), .. TreebankText.Read(Path.Combine(data, "gum-ud", "train.conllu"))]);
                using (FileStream file = File.Create(Path.Combine(models, "sentences.bin"))) ModelFile.Write(file, SentenceModel.Kind, learned);
                return true;
            case ["speed", string input, string models]:
                (TagModel speedTags, TreeModel speedTrees) = ReadTrees(models);
                SpeedCheck.Tokenizer(input);
                SpeedCheck.Run(input, [new TokenStage(), new TagStage(speedTags), new TreeStage(speedTrees, speedTags)]);
                return true;
            case ["print-trees", string input, string printed, string models]:
                (TagModel tags, TreeModel trees) = ReadTrees(models);
                TokenPrinter.Run(input, printed, [new TokenStage(ReadSentences(models)), new TagStage(tags), new TreeStage(trees, tags)]);
                return true;
            default:
                return false;
        }
    }

    private static SentenceModel ReadSentences(string models) => SentenceModel.Read(Open(models, "sentences.bin", SentenceModel.Kind));

    private static (TagModel Tags, TreeModel Trees) ReadTrees(string models) =>
        (TagModel.Read(Open(models, "tags.bin", TagModel.Kind), WordVectors.Shipped), TreeModel.Read(Open(models, "trees.bin", TreeModel.Kind)));

    private static ModelContent Open(string models, string name, string kind)
    {
        using FileStream file = File.OpenRead(Path.Combine(models, name));
        return new(ModelFile.Read(file, name, kind), name);
    }
}
