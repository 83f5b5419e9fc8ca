using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions;
using Whence.Pipeline;
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
                new ModelFolder(models).Write("sentences.bin", SentenceModel.Kind, learned);
                return true;
            case ["speed", string input, string models]:
                SpeedCheck.Tokenizer(input);
                ModelFolder folder = new(models);
                SpeedCheck.Run(input, [.. Stages(folder), new MentionStage(folder.Names, folder.Tags, folder.Pronouns)]);
                return true;
            case ["print-trees", string input, string printed, string models]:
                TokenPrinter.Run(input, printed, Stages(new(models)));
                return true;
            default:
                return false;
        }
    }

    private static IAnalysisStage[] Stages(ModelFolder models)
    {
        TagModel tags = models.Tags;
        return [new TokenStage(models.Sentences), new TagStage(tags), new TreeStage(models.Trees, tags)];
    }
}
