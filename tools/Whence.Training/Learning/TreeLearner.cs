using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Trees;
using Whence.Language.Words;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>Learns the parser: steps by a structured perceptron with a beam and updates at the largest violation (Huang and others, 2012), then relations.</summary>
internal sealed class TreeLearner(TagModel tags, int bits, int beam)
{
    private const int MaxWords = 150, MinLabelFeature = 2, LabelRounds = 8;

    private readonly bool[] isComma = TreeStage.TagKinds(tags).IsComma;
    private readonly bool[] isVerb = TreeStage.TagKinds(tags).IsVerb;
    private readonly SentenceWords words = new();
    private readonly ParseWords parseWords = new();

    /// <summary>Learns from sentences with the classes that a tagger gave them, which had not seen them.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="found">The class of each word.</param>
    /// <param name="rounds">How often all sentences are seen.</param>
    /// <param name="check">Called after each round with the weights so far.</param>
    public byte[] Learn(IReadOnlyList<TreebankSentence> sentences, byte[][] found, int rounds, (IReadOnlyList<TreebankSentence> Sentences, byte[][] Found)? check = null)
    {
        List<string> relations = [.. sentences.SelectMany(s => s.Relations).GroupBy(r => r).Where(g => g.Count() >= 5).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        Console.Error.WriteLine($"  trees: {sentences.Count} sentences, {relations.Count} relations");
        int[][] trees = [.. sentences.Select(s => Projectiviser.Run(s.Heads))];
        LearningSteps weights = new(bits);
        LearnSteps(weights, sentences, found, trees, rounds, check);
        ModelBuilder builder = new();
        builder.Texts(relations);
        weights.Write(builder);
        LearnLabels(builder, relations, sentences, found, trees);
        return builder.Content;
    }

    private void LearnSteps(LearningSteps weights, IReadOnlyList<TreebankSentence> sentences, byte[][] found, int[][] trees, int rounds, (IReadOnlyList<TreebankSentence> Sentences, byte[][] Found)? check)
    {
        BeamParser<LearningSteps> parser = new(weights, beam);
        uint[] keys = new uint[ParseFeatures.Count];
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Shuffler shuffler = new(88172645463325252);
        for (int round = 0; round < rounds; round++)
        {
            shuffler.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int index in order)
            {
                TreebankSentence s = sentences[index];
                if (s.Count > MaxWords) continue;
                Prepare(s, found[index]);
                if (!LearnSentence(parser, weights, trees[index], keys)) wrong++;
                all++;
                weights.Step();
            }
            Console.Error.WriteLine($"  trees, round {round + 1}: {100.0 * wrong / all:F2} % of sentences wrong");
            if (check is { } dev && (round == rounds - 1)) Console.Error.WriteLine($"  UAS {Accuracy(weights.Averaged(false), dev.Sentences, dev.Found):F2}, rounded {Accuracy(weights.Averaged(true), dev.Sentences, dev.Found):F2}");
        }
    }

    private double Accuracy(LearningSteps weights, IReadOnlyList<TreebankSentence> sentences, byte[][] found)
    {
        BeamParser<LearningSteps> parser = new(weights, beam);
        int right = 0, all = 0;
        int[] heads = new int[1000];
        for (int n = 0; n < sentences.Count; n++)
        {
            Prepare(sentences[n], found[n]);
            parser.Run(parseWords, heads);
            for (int i = 0; i < sentences[n].Count; i++, all++) if (heads[i] == sentences[n].Heads[i]) right++;
        }
        return 100.0 * right / all;
    }

    private bool LearnSentence(BeamParser<LearningSteps> parser, LearningSteps weights, int[] heads, uint[] keys)
    {
        byte[] gold = Oracle(heads);
        int steps = gold.Length;
        // The right states stand after all that the beam may use.
        int goldAt = 1 + (steps * beam), room = goldAt + steps + 1;
        parser.Room(room);
        parser.Set(0, BeamParser.Start);
        int first = 0, count = 1, free = 1, goldNode = 0;
        bool goldInBeam = true;
        lastGoldInBeam = 0;
        double largest = 0;
        int worstNode = -1, worstGold = -1;
        for (int step = 0; step < steps; step++)
        {
            int successors = parser.Extend(parseWords, first, count);
            parser.Score(parseWords, goldNode, out float shift, out float left, out float toRight);
            (bool canShift, bool canLeft, bool canRight) = parser.Allowed(parseWords, goldNode);
            bool single = (canShift ? 1 : 0) + (canLeft ? 1 : 0) + (canRight ? 1 : 0) == 1;
            double goldScore = parser.Nodes[goldNode].Score + (single ? 0 : gold[step] switch { BeamParser.Shift => shift, BeamParser.Left => left, _ => toRight });
            int goldPlace = -1;
            for (int i = 0; i < successors; i++)
            {
                (int from, byte taken, double score) = parser.Successor(i);
                if (goldInBeam && from == lastGoldInBeam && taken == gold[step]) goldPlace = free + i;
                parser.Set(free + i, parser.Apply(from, taken, score));
            }
            int goldFrom = goldNode;
            parser.Set(goldAt + step, parser.Apply(goldFrom, gold[step], goldScore));
            goldNode = goldAt + step;
            goldInBeam = goldPlace >= 0;
            lastGoldInBeam = goldPlace;
            if (goldPlace != free)
            {
                double violation = parser.Nodes[free].Score - goldScore;
                bool last = step == steps - 1;
                if ((!goldInBeam || last) && violation >= largest)
                {
                    largest = violation;
                    worstNode = free;
                    worstGold = goldNode;
                }
            }
            first = free;
            count = successors;
            free += successors;
        }
        if (worstNode < 0) return true;
        // Both ways back to where they part; steps that they share cancel out.
        List<(int Node, byte Step)> wrong = [], right = [];
        for (int at = worstNode; at > 0; at = parser.Nodes[at].Previous) wrong.Add((parser.Nodes[at].Previous, parser.Nodes[at].Step));
        for (int at = worstGold; at > 0; at = parser.Nodes[at].Previous) right.Add((parser.Nodes[at].Previous, parser.Nodes[at].Step));
        wrong.Reverse();
        right.Reverse();
        int same = 0;
        while (same < wrong.Count && wrong[same].Step == right[same].Step) same++;
        for (int i = same; i < wrong.Count; i++)
        {
            Update(parser, weights, wrong[i], -1, keys);
            Update(parser, weights, right[i], 1, keys);
        }
        return false;
    }

    /// <summary>A state that allows one step only is not scored: weights that it taught would grow without bounds and drown the others.</summary>
    private void Update(BeamParser<LearningSteps> parser, LearningSteps weights, (int Node, byte Step) taken, float amount, uint[] keys)
    {
        (bool shift, bool left, bool right) = parser.Allowed(parseWords, taken.Node);
        if ((shift ? 1 : 0) + (left ? 1 : 0) + (right ? 1 : 0) == 1) return;
        parser.Features(parseWords, taken.Node, keys);
        weights.Update(keys, taken.Step, amount);
    }

    private int lastGoldInBeam;

    private static byte[] Oracle(int[] heads)
    {
        int n = heads.Length, next = 0;
        int[] left = new int[n];
        foreach (int head in heads) if (head >= 0) left[head]++;
        List<int> stack = [];
        byte[] steps = new byte[2 * n];
        for (int step = 0; step < steps.Length; step++)
        {
            int top = stack.Count > 0 ? stack[^1] : -1;
            if (top >= 0 && next < n && heads[top] == next && left[top] == 0)
            {
                steps[step] = BeamParser.Left;
            }
            else if (top >= 0 && left[top] == 0 && (stack.Count > 1 ? heads[top] == stack[^2] : heads[top] < 0 && next == n))
            {
                steps[step] = BeamParser.Right;
            }
            else
            {
                steps[step] = BeamParser.Shift;
                stack.Add(next++);
                continue;
            }
            if (heads[top] >= 0) left[heads[top]]--;
            stack.RemoveAt(stack.Count - 1);
        }
        return steps;
    }

    private void LearnLabels(ModelBuilder builder, List<string> relations, IReadOnlyList<TreebankSentence> sentences, byte[][] found, int[][] trees)
    {
        Dictionary<string, int> classOf = relations.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        SparsePerceptron perceptron = new(relations.Count);
        LabelTree tree = new();
        uint[] keys = new uint[LabelFeatures.Count];
        int[] rows = new int[LabelFeatures.Count];
        int root = classOf["root"];
        byte Right(TreebankSentence s, int i) => (byte)(classOf.TryGetValue(s.Relations[i], out int c) ? c : classOf["dep"]);
        for (int n = 0; n < sentences.Count; n++)
        {
            Prepare(sentences[n], found[n]);
            tree.Set(trees[n]);
            for (int i = 0; i < sentences[n].Count; i++)
            {
                int word = tree.Order[i];
                if (trees[n][word] >= 0)
                {
                    LabelFeatures.Write(parseWords, tree, word, keys);
                    perceptron.Observe(keys);
                }
                tree.Label(word, Right(sentences[n], word));
            }
        }
        perceptron.Freeze(MinLabelFeature);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Shuffler shuffler = new(88172645463325252);
        for (int round = 0; round < LabelRounds; round++)
        {
            shuffler.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int n in order)
            {
                Prepare(sentences[n], found[n]);
                tree.Set(trees[n]);
                for (int i = 0; i < sentences[n].Count; i++)
                {
                    int word = tree.Order[i];
                    byte right = Right(sentences[n], word), best = right;
                    if (trees[n][word] >= 0)
                    {
                        LabelFeatures.Write(parseWords, tree, word, keys);
                        perceptron.Resolve(keys, rows);
                        perceptron.Score(rows);
                        perceptron.Sums[root] = float.MinValue;
                        best = (byte)perceptron.Best();
                        all++;
                        if (best != right) wrong++;
                        perceptron.Update(rows, right, best);
                        perceptron.Step();
                    }
                    tree.Label(word, best);
                }
            }
            Console.Error.WriteLine($"  relations, round {round + 1}: {100.0 * wrong / all:F2} % wrong, {perceptron.Rows} features");
        }
        perceptron.Write(builder);
    }

    private void Prepare(TreebankSentence s, byte[] found)
    {
        words.Reset(s.Count);
        for (int i = 0; i < s.Count; i++)
        {
            words.Set(i, s.Forms[i], tags.Clusters);
            words.Tags[i + SentenceWords.Margin] = found[i];
        }
        parseWords.Set(words, 0, s.Count, isComma, isVerb);
    }
}
