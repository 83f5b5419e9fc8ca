using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>The commands that learn and check the language core.</summary>
internal static class LanguageCommands
{
    public static bool TryRun(string[] args)
    {
        if (args is ["tags", string data, string models, ..])
        {
            ModelBuilder clusters = new();
            WordGrouper.Write(Path.Combine(models, "vectors.bin"), clusters);
            List<TreebankSentence> sentences = [.. TreebankReader.Read(Path.Combine(data, "ewt", "train.conllu")), .. TreebankReader.Read(Path.Combine(data, "gum-ud", "train.conllu"))];
            byte[] content = new TagLearner(clusters.Content).Learn(sentences, 10, true);
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
                        if (dev[n].Lemmas[i] == "_" || model.Lemmas.LemmaOf(dev[n].Forms[i], model.Lemmas.PlaceOf(TagStage.LemmaTag(model, tag)), model.Universal[tag] == Whence.Text.PartOfSpeech.Propn) == dev[n].Lemmas[i]) lemma++;
                    }
                }
                Console.Error.WriteLine($"{set} dev, gold words: UPOS {100.0 * upos / all:F2}, Penn {100.0 * penn / all:F2}, lemma {100.0 * lemma / all:F2}");
            }
            return true;
        }
        if (args is ["print-tokens", string input, string printed])
        {
            TokenPrinter.Run(input, printed, [new TokenStage()]);
            return true;
        }
        return false;
    }
}
