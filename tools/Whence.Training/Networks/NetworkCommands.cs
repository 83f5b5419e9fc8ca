using System.Globalization;
using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Language.Trees;
using Whence.Training.Learning;
using Whence.Training.Treebanks;

namespace Whence.Training.Networks;

/// <summary>The command that learns tags and trees.</summary>
internal static class NetworkCommands
{
    private const int MinClassCount = 3, MinRelationCount = 5;

    /// <summary>Learns from the training parts of the treebanks, says how the development parts come out, and writes <c>tags.bin</c> and <c>trees.bin</c>.</summary>
    /// <param name="data">The folder of treebanks.</param>
    /// <param name="models">The folder of models; it must hold <c>vectors.bin</c>.</param>
    /// <param name="others">Settings other than those chosen: name=value.</param>
    public static void Learn(string data, string models, IReadOnlyList<string> others)
    {
        Dictionary<string, string> given = others.Select(o => o.Split('=', 2)).ToDictionary(o => o[0], o => o[1]);
        int N(string name, int chosen) => given.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : chosen;
        float F(string name, float chosen) => given.TryGetValue(name, out string? value) ? float.Parse(value, CultureInfo.InvariantCulture) : chosen;
        List<TreebankSentence> sentences = [.. TreebankReader.Read(Path.Combine(data, "ewt", "train.conllu")), .. TreebankReader.Read(Path.Combine(data, "gum-ud", "train.conllu"))];
        List<string> tags = Classes(sentences.SelectMany(s => s.Universal.Zip(s.Penn, (u, p) => u + " " + p)), MinClassCount);
        List<string> relations = Classes(sentences.SelectMany(s => s.Relations), MinRelationCount);
        NetworkShape shape = new(N("width", 192), N("layers", 3), N("tagLayer", 2), N("arcs", 96), N("labels", 96));
        NetworkSettings settings = new(N("rounds", 18), F("rate", 0.002f), F("dropped", 0.28f), F("tagShare", 0.7f));
        NetworkLearner learner = new(shape, settings, WordVectors.Shipped, sentences, tags, relations);
        (string Name, List<TreebankSentence> Sentences)[] dev = [.. ((string[])["ewt", "gum-ud"]).Select(name => (name, TreebankReader.Read(Path.Combine(data, name, "dev.conllu"))))];
        learner.Learn(sentences, round =>
        {
            if (round % 4 == 3 || round == settings.Rounds - 1) foreach ((string name, List<TreebankSentence> held) in dev) Console.Error.WriteLine($"    {name} dev, words given: {learner.Check(held)}");
        });
        ModelBuilder tagContent = new(), treeContent = new();
        tagContent.Texts(tags.ConvertAll(c => c.Split(' ')[0])).Texts(tags.ConvertAll(c => c.Split(' ')[1]));
        WordGrouper.Write(Path.Combine(models, "vectors.bin"), tagContent);
        learner.WriteTags(tagContent);
        new LemmaLearner().Write(tagContent, sentences);
        treeContent.Texts(relations);
        learner.WriteTrees(treeContent);
        using (FileStream file = File.Create(Path.Combine(models, "tags.bin"))) ModelFile.Write(file, TagModel.Kind, tagContent.Content);
        using (FileStream file = File.Create(Path.Combine(models, "trees.bin"))) ModelFile.Write(file, TreeModel.Kind, treeContent.Content);
    }

    private static List<string> Classes(IEnumerable<string> names, int least) =>
        [.. names.GroupBy(name => name).Where(g => g.Count() >= least).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
