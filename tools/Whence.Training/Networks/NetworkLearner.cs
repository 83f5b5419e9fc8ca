using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Words;
using Whence.Training.Learning;
using Whence.Training.Treebanks;

namespace Whence.Training.Networks;

/// <summary>Learns tags, heads and relations together, with one network for all three.</summary>
internal sealed class NetworkLearner
{
    private const int BatchWords = 400, MaxSentence = 160, Capacity = BatchWords + MaxSentence;
    private const int MinFeatureCount = 3;
    private const float FormDropped = 0.2f;

    private readonly NetworkShape shape;
    private readonly NetworkSettings settings;
    private readonly WordVectors vectors;
    private readonly Dictionary<uint, int> rowOf = [];
    private readonly List<uint> rowKeys = [];
    private readonly SentenceWords words = new();
    private readonly uint[] keys = new uint[NetworkFeatures.Count];
    private readonly Dictionary<string, int> tagOf, labelOf;
    private readonly Randomness random = new(88172645463325252);
    private readonly EmbeddingLayer embedding;
    private readonly WindowLayer window;
    private readonly RecurrentLayer[] layers;
    private readonly TagHead tags;
    private readonly ArcHead arcs;
    private readonly LabelHead labels;
    private readonly Weight[] weights;
    private readonly TreeSearch search = new();
    private int steps;

    public NetworkLearner(NetworkShape shape, NetworkSettings settings, WordVectors vectors, IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<string> tagClasses, IReadOnlyList<string> relations)
    {
        this.shape = shape;
        this.settings = settings;
        this.vectors = vectors;
        tagOf = tagClasses.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        labelOf = relations.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        CountFeatures(sentences);
        embedding = new(rowKeys.Count, NetworkFeatures.Count, shape.Width, Capacity, vectors, FormDropped, random);
        window = new(shape.Width, Capacity, random);
        layers = new RecurrentLayer[shape.Layers];
        for (int i = 0; i < layers.Length; i++) layers[i] = new(shape.Width, Capacity, random);
        tags = new(shape.Width, tagClasses.Count, Capacity, random);
        arcs = new(shape.Width, shape.ArcWidth, Capacity, random);
        labels = new(shape.Width, shape.LabelWidth, relations.Count, Capacity, random);
        weights = [.. embedding.Weights, .. window.Weights, .. layers.SelectMany(l => l.Weights), .. tags.Weights, .. arcs.Weights, .. labels.Weights];
        Console.Error.WriteLine($"  network: {rowKeys.Count} rows, {weights.Sum(w => w.Value.Length)} other weights, {sentences.Count} sentences");
    }

    /// <summary>Learns; the rate falls along a cosine.</summary>
    public void Learn(IReadOnlyList<TreebankSentence> sentences, Action<int>? afterRound)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Count <= MaxSentence)];
        long all = order.Sum(i => (long)sentences[i].Count);
        int total = (int)(all * settings.Rounds / (BatchWords - 10));
        Shuffler shuffler = new(88172645463325252);
        WordBatch batch = new(Capacity, NetworkFeatures.Count);
        for (int round = 0; round < settings.Rounds; round++)
        {
            shuffler.Shuffle(order);
            double tagLoss = 0, arcLoss = 0, labelLoss = 0;
            for (int at = 0; at < order.Length;)
            {
                batch.Clear();
                while (at < order.Length && batch.Count < BatchWords && batch.Count + sentences[order[at]].Count <= Capacity) AddTo(batch, sentences[order[at++]]);
                (float tag, float arc, float label) = Step(batch, total);
                tagLoss += tag;
                arcLoss += arc;
                labelLoss += label;
            }
            Console.Error.WriteLine($"  round {round + 1}: loss of tags {tagLoss / all:F4}, heads {arcLoss / all:F4}, relations {labelLoss / all:F4}");
            afterRound?.Invoke(round);
        }
    }

    private (float Tag, float Arc, float Label) Step(WordBatch batch, int total)
    {
        Forward(batch, random, batch.Heads);
        float factor = 1f / batch.Count;
        float tag = tags.Backward(batch, Layer(shape.TagLayer).Gradient, factor * settings.TagShare);
        float[] last = Layer(shape.Layers).Output, lastGradient = Layer(shape.Layers).Gradient;
        float arc = arcs.Backward(batch, last, lastGradient, factor), label = labels.Backward(batch, last, lastGradient, factor);
        for (int i = layers.Length; i >= 1; i--) layers[i - 1].Backward(batch, Layer(i - 1).Output, Layer(i - 1).Gradient);
        window.Backward(batch, embedding.Gradient);
        embedding.Backward(batch);
        steps++;
        double norm = embedding.RowNorm();
        foreach (Weight weight in weights) norm += weight.Norm();
        float scale = norm > settings.MaxNorm * settings.MaxNorm ? settings.MaxNorm / (float)Math.Sqrt(norm) : 1;
        float rate = settings.Rate * (0.5f + (0.5f * MathF.Cos(MathF.PI * Math.Min(1, steps / (float)total)))) * Math.Min(1, steps / 200f);
        float correction = Weight.Correction(steps);
        embedding.StepRows(rate, scale, correction);
        foreach (Weight weight in weights) weight.Step(rate, scale, correction);
        return (tag, arc, label);
    }

    private (float[] Output, float[] Gradient) Layer(int index) => index == 0 ? (window.Output, window.Gradient) : (layers[index - 1].Output, layers[index - 1].Gradient);

    private void Forward(WordBatch batch, Randomness? dropout, int[]? heads)
    {
        embedding.Forward(batch, dropout);
        window.Forward(batch, embedding.Output);
        for (int i = 1; i <= layers.Length; i++) layers[i - 1].Forward(batch, Layer(i - 1).Output, dropout, settings.Dropped);
        tags.Forward(batch, Layer(shape.TagLayer).Output, dropout, settings.Dropped);
        arcs.Forward(batch, Layer(shape.Layers).Output, dropout, settings.Dropped);
        if (heads is not null) labels.Forward(batch, Layer(shape.Layers).Output, heads, dropout, settings.Dropped);
    }

    /// <summary>Says how many tags, universal tags, heads and relations are right.</summary>
    public string Check(IReadOnlyList<TreebankSentence> sentences)
    {
        WordBatch batch = new(Capacity, NetworkFeatures.Count);
        int all = 0, tag = 0, universal = 0, uas = 0, las = 0;
        string[] tagNames = [.. tagOf.OrderBy(t => t.Value).Select(t => t.Key.Split(' ')[0])], labelNames = [.. labelOf.OrderBy(l => l.Value).Select(l => l.Key)];
        float[] scores = [], roots = new float[Capacity];
        int[] heads = new int[Capacity];
        foreach (TreebankSentence sentence in sentences)
        {
            if (sentence.Count > MaxSentence) continue;
            batch.Clear();
            AddTo(batch, sentence);
            Forward(batch, null, null);
            if (scores.Length < sentence.Count * sentence.Count) scores = new float[sentence.Count * sentence.Count];
            arcs.Scores(0, sentence.Count, scores, roots);
            search.Run(scores, sentence.Count, roots, heads.AsSpan(0, sentence.Count));
            labels.Forward(batch, Layer(shape.Layers).Output, heads, null, 0);
            for (int i = 0; i < sentence.Count; i++)
            {
                // The root's relation is the root's alone.
                for (int j = 0; j < labelOf.Count; j++) if (j == labelOf["root"] != heads[i] < 0) labels.Scores[(i * labels.Row) + j] = float.MinValue;
                int best = Best(tags.Scores.AsSpan(i * tags.Row, tagOf.Count)), label = Best(labels.Scores.AsSpan(i * labels.Row, labelOf.Count));
                all++;
                if (best == batch.Tags[i]) tag++;
                if (tagNames[best] == sentence.Universal[i]) universal++;
                if (heads[i] != sentence.Heads[i]) continue;
                uas++;
                if (labelNames[label].Split(':')[0] == sentence.Relations[i].Split(':')[0]) las++;
            }
        }
        return $"tag {100.0 * tag / all:F2}, universal {100.0 * universal / all:F2}, UAS {100.0 * uas / all:F2}, LAS {100.0 * las / all:F2}";
    }

    /// <summary>Writes the lower part, up to the states that give the tags, and the weights of the tags.</summary>
    public void WriteTags(ModelBuilder builder)
    {
        builder.Int(shape.Width).Int(shape.TagLayer).Array<uint>(rowKeys.ToArray());
        embedding.Write(builder);
        foreach (Weight weight in window.Weights.Concat(layers.Take(shape.TagLayer).SelectMany(layer => layer.Weights)).Concat(tags.Weights)) weight.Write(builder);
    }

    /// <summary>Writes the upper part.</summary>
    public void WriteTrees(ModelBuilder builder)
    {
        builder.Int(shape.Width).Int(shape.Layers - shape.TagLayer).Int(shape.ArcWidth).Int(shape.LabelWidth);
        foreach (Weight weight in layers.Skip(shape.TagLayer).SelectMany(layer => layer.Weights).Concat(arcs.Weights).Concat(labels.Weights)) weight.Write(builder);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return best;
    }

    private void CountFeatures(IReadOnlyList<TreebankSentence> sentences)
    {
        Dictionary<uint, int> seen = [];
        foreach (TreebankSentence sentence in sentences)
        {
            Set(sentence);
            for (int i = 0; i < sentence.Count; i++)
            {
                NetworkFeatures.Write(words, i, keys);
                foreach (uint key in keys) seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }
        foreach ((uint key, int count) in seen.OrderBy(s => s.Key))
        {
            if (count < MinFeatureCount) continue;
            rowOf[key] = rowKeys.Count;
            rowKeys.Add(key);
        }
    }

    private void Set(TreebankSentence sentence)
    {
        words.Reset(sentence.Count);
        for (int i = 0; i < sentence.Count; i++) words.Set(i, sentence.Forms[i], WordClusters.None);
        words.Seal();
    }

    private void AddTo(WordBatch batch, TreebankSentence sentence)
    {
        Set(sentence);
        int start = batch.Count;
        for (int i = 0; i < sentence.Count; i++)
        {
            int at = start + i;
            NetworkFeatures.Write(words, i, keys);
            for (int f = 0; f < keys.Length; f++) batch.Rows[(at * NetworkFeatures.Count) + f] = rowOf.TryGetValue(keys[f], out int row) ? row : -1;
            batch.VectorRows[at] = vectors.RowOf(words.Lower[i + SentenceWords.Margin]);
            batch.Tags[at] = tagOf.TryGetValue(sentence.Universal[i] + " " + sentence.Penn[i], out int tag) ? tag : tagOf["NOUN NN"];
            batch.Heads[at] = sentence.Heads[i] < 0 ? -1 : start + sentence.Heads[i];
            batch.Labels[at] = labelOf.TryGetValue(sentence.Relations[i], out int label) ? label : labelOf["dep"];
        }
        batch.Count += sentence.Count;
        batch.Starts.Add(batch.Count);
    }
}
