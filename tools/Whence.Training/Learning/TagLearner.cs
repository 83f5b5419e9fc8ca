using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>Learns the tagger: classes, lexicon, weights.</summary>
internal sealed class TagLearner(byte[] clusterContent)
{
    private const int MinClassCount = 3, MinFeatureCount = 2, MinKnownCount = 3;
    private const double MinKnownShare = 0.04;

    /// <summary>Learns from sentences and gives the content of the model.</summary>
    public byte[] Learn(IReadOnlyList<TreebankSentence> sentences, int rounds, bool withLemmas)
    {
        WordClusters clusters = WordClusters.Read(new ModelContent(clusterContent, "clusters"));
        List<string> classes = [.. sentences.SelectMany(s => s.Universal.Zip(s.Penn, (u, p) => u + " " + p)).GroupBy(x => x).Where(g => g.Count() >= MinClassCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        Dictionary<string, int> classOf = classes.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        int Class(TreebankSentence s, int i) => classOf.TryGetValue(s.Universal[i] + " " + s.Penn[i], out int c) ? c : classOf.GetValueOrDefault("NOUN NN");

        SortedDictionary<uint, SortedDictionary<int, int>> seen = [];
        foreach (TreebankSentence s in sentences)
        {
            for (int i = 0; i < s.Count; i++)
            {
                uint key = WordKeys.Lower(s.Forms[i]);
                if (!seen.TryGetValue(key, out SortedDictionary<int, int>? tags)) seen[key] = tags = [];
                tags[Class(s, i)] = tags.GetValueOrDefault(Class(s, i)) + 1;
            }
        }
        Dictionary<uint, uint> known = [];
        foreach ((uint key, SortedDictionary<int, int> tags) in seen)
        {
            int total = tags.Values.Sum();
            if (total < MinKnownCount) continue;
            uint set = 17;
            foreach ((int tag, int count) in tags) if (count >= total * MinKnownShare) set = (set * 131) + (uint)tag + 1;
            known[key] = set == 0 ? 1 : set;
        }

        SparsePerceptron perceptron = new(classes.Count);
        SentenceWords words = new();
        uint[] keys = new uint[TagFeatures.Count];
        int[] found = new int[TagFeatures.Count];
        uint[] sets = [];
        void Prepare(TreebankSentence s)
        {
            words.Reset(s.Count);
            for (int i = 0; i < s.Count; i++) words.Set(i, s.Forms[i], clusters);
            words.Seal();
            if (sets.Length < s.Count + 6) sets = new uint[(s.Count + 6) * 2];
            for (int i = 0; i < s.Count + 6; i++) sets[i] = known.GetValueOrDefault(words.Lower[i]);
        }
        foreach (TreebankSentence s in sentences)
        {
            Prepare(s);
            for (int i = 0; i < s.Count; i++)
            {
                TagFeatures.Write(words, i, sets, keys);
                perceptron.Observe(keys);
                words.Tags[i + SentenceWords.Margin] = (byte)Class(s, i);
            }
        }
        perceptron.Freeze(MinFeatureCount);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Shuffler shuffler = new(88172645463325252);
        for (int round = 0; round < rounds; round++)
        {
            shuffler.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int index in order)
            {
                TreebankSentence s = sentences[index];
                Prepare(s);
                for (int i = 0; i < s.Count; i++)
                {
                    TagFeatures.Write(words, i, sets, keys);
                    perceptron.Resolve(keys, found);
                    perceptron.Score(found);
                    int best = perceptron.Best(), right = Class(s, i);
                    if (best != right)
                    {
                        wrong++;
                        perceptron.Update(found, right, best);
                    }
                    perceptron.Step();
                    words.Tags[i + SentenceWords.Margin] = (byte)best;
                    all++;
                }
            }
            Console.Error.WriteLine($"  tags, round {round + 1}: {100.0 * wrong / all:F2} % wrong, {perceptron.Rows} features");
        }
        ModelBuilder builder = new();
        builder.Texts(classes.ConvertAll(c => c.Split(' ')[0])).Texts(classes.ConvertAll(c => c.Split(' ')[1]));
        uint[] knownKeys = [.. known.Keys.Order()];
        builder.Array<uint>(knownKeys).Array<uint>(Array.ConvertAll(knownKeys, key => known[key]));
        WordGroupsInto(builder);
        perceptron.Write(builder);
        new LemmaLearner().Write(builder, withLemmas ? sentences : []);
        return builder.Content;
    }

    /// <summary>Tags sentences with a learned model; gives the class of each word.</summary>
    public static byte[][] Tag(TagModel model, IReadOnlyList<TreebankSentence> sentences)
    {
        Tagger tagger = new(model);
        SentenceWords words = new();
        byte[][] tags = new byte[sentences.Count][];
        for (int n = 0; n < sentences.Count; n++)
        {
            TreebankSentence s = sentences[n];
            words.Reset(s.Count);
            for (int i = 0; i < s.Count; i++) words.Set(i, s.Forms[i], model.Clusters);
            words.Seal();
            tagger.Run(words);
            tags[n] = words.Tags.AsSpan(SentenceWords.Margin, s.Count).ToArray();
        }
        return tags;
    }

    private void WordGroupsInto(ModelBuilder builder)
    {
        ModelContent content = new(clusterContent, "clusters");
        builder.Array<uint>(content.Array<uint>()).Array<ushort>(content.Array<ushort>()).Array<byte>(content.Array<byte>());
    }
}
