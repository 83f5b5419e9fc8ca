using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Mentions.Names;
using Whence.Text;
using Whence.Training.Learning;

namespace Whence.Training.Names;

/// <summary>Learns to find names: a chain whose second pass sees what a model that had not seen the document found in it.</summary>
internal sealed class NameLearner(byte[] gazetteer, TagModel tags, NameSettings settings)
{
    private const int MinFeatureCount = 2, Folds = 4, FoldRounds = 5, SetFeatures = 7, BatchWords = 250;

    private const float AveragedFrom = 0.6f;

    public byte[] Learn(IReadOnlyList<NameExample> examples)
    {
        byte[][] found = new byte[examples.Count][];
        for (int fold = 0; fold < Folds; fold++)
        {
            List<NameExample> rest = [.. examples.Where((_, i) => i % Folds != fold)];
            NameReader reader = new(NameModel.Read(new ModelContent(Train(rest, null, FoldRounds), "fold")), tags);
            for (int i = fold; i < examples.Count; i += Folds) found[i] = reader.Labels(examples[i].Analysis, asWeighed: true);
        }
        return Train(examples, found, settings.Rounds);
    }

    private byte[] Train(IReadOnlyList<NameExample> examples, byte[][]? found, int rounds)
    {
        Gazetteer listed = Gazetteer.Read(new ModelContent(gazetteer, "names"));
        ChainField field = new(settings.Rate, settings.Decay, settings.Dropped);
        uint[] keys = new uint[NameFeatures.Count + NameFeatures.MemoryCount + SetFeatures];
        NameMemory memory = new();
        WordNotes notes = new(tags);
        int passes = found is null ? 1 : 2;
        List<(ushort[] Right, uint[]?[] Keys, float[] Inputs)> sentences = [];
        bool networked = found is not null && settings.Width > 0;
        int inputs = NameNetwork.InputsOf(tags);
        Dictionary<(int, int), float[]> inputsOf = [];
        for (int e = 0; e < examples.Count * passes; e++)
        {
            NameExample example = examples[e / passes];
            NameTokens tokens = new(example.Analysis, tags, listed, notes);
            if (e % passes != 0) tokens.Remember(found![e / passes], memory);
            for (int s = 0; s < example.Analysis.Sentences.Length; s++)
            {
                Sentence sentence = example.Analysis.Sentences[s];
                (int start, int end) = tokens.Cells(s);
                uint titled = NameFeatures.Titled(tokens, s);
                uint[]?[] all = new uint[]?[end - start];
                byte[] right = example.Labels[sentence.FirstToken..sentence.EndToken];
                ushort[]? allowed = example.Allowed?[sentence.FirstToken..sentence.EndToken];
                bool any = false;
                for (int i = 0; i < all.Length; i++)
                {
                    if (!tokens.Runs.Has(start + i))
                    {
                        right[i] = NameLabels.Outside;
                        if (allowed is not null) allowed[i] = 1;
                        continue;
                    }
                    any = true;
                    NameFeatures.Write(tokens, s, start + i, titled, keys);
                    NameFeatures.WriteMemory(tokens, s, start + i, titled, keys.AsSpan(NameFeatures.Count));
                    Span<uint> own = keys.AsSpan(NameFeatures.Count + NameFeatures.MemoryCount);
                    OfSet(example.Set, tokens, start + i, own);
                    field.KeepBack(own);
                    field.Observe(keys);
                    all[i] = [.. keys];
                }
                if (!any) continue;
                for (int i = 0; i < right.Length; i++)
                    if (!NameLabels.MayFollow(i == 0 ? NameLabels.Outside : right[i - 1], right[i])) right[i] = (byte)NameLabels.Begin(NameLabels.TypeOf(right[i]));
                for (int i = 0; allowed is not null && i < allowed.Length; i++)
                    if ((allowed[i] & NameLabels.Starts) == 0 && (i == 0 || allowed[i - 1] == 1 << NameLabels.Outside)) allowed[i] |= (ushort)(allowed[i] >> 1);
                float[] read = [];
                if (networked && !inputsOf.TryGetValue((e / passes, s), out read!))
                {
                    read = inputsOf[(e / passes, s)] = new float[all.Length * inputs];
                    NameInputs.Write(tokens, s, example.States, read);
                }
                sentences.Add((allowed ?? Array.ConvertAll(right, label => (ushort)(1 << label)), all, read));
            }
        }
        field.Freeze(MinFeatureCount * passes);
        int[]?[][] features = [.. sentences.Select(sentence => Array.ConvertAll(sentence.Keys, all =>
        {
            if (all is null) return null;
            int[] rows = new int[all.Length];
            field.Resolve(all, rows);
            return rows;
        }))];
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        Shuffler shuffler = new(88172645463325252);
        long words = sentences.Sum(sentence => (long)sentence.Right.Length);
        NameNetworkLearner? network = networked ? new(inputs, tags.Encoder.Width, settings.Width, settings.Layers, (int)(words * rounds / (BatchWords + 10))) : null;
        for (int round = 0; round < rounds; round++)
        {
            shuffler.Shuffle(order);
            double loss = 0;
            if (network is null) foreach (int index in order) loss += field.Learn(features[index], sentences[index].Right, [], []);
            else loss = Round(network, field, order, features, sentences);
            if (round >= rounds * AveragedFrom) field.AddToMean();
            Console.Error.WriteLine($"  names, round {round + 1}: loss {loss / order.Length:F3} a sentence, {field.Rows} features");
        }
        field.TakeMean();
        network?.End();
        ModelBuilder builder = new();
        ModelContent lists = new(gazetteer, "names");
        builder.Array<uint>(lists.Array<uint>()).Array<ushort>(lists.Array<ushort>());
        field.Write(builder);
        if (network is null) builder.Int(0);
        else network.Write(builder.Int(1));
        return builder.Content;
    }

    // Some sentences at a time go through the network; the chain of each says how its weights should change.
    private static double Round(NameNetworkLearner network, ChainField field, int[] order, int[]?[][] features, List<(ushort[] Right, uint[]?[] Keys, float[] Inputs)> sentences)
    {
        double loss = 0;
        for (int at = 0; at < order.Length;)
        {
            int from = at;
            network.Clear();
            while (at < order.Length && network.Count < BatchWords && NameNetworkLearner.Fits(network.Count, sentences[order[at]].Right.Length)) network.Add(sentences[order[at++]].Inputs);
            if (at == from)
            {
                // A sentence longer than the network takes in learning.
                at++;
                continue;
            }
            network.Forward();
            for (int i = from, first = 0; i < at; i++)
            {
                (ushort[] right, _, _) = sentences[order[i]];
                Range own = (first * NameNetwork.Row)..((first + right.Length) * NameNetwork.Row);
                loss += field.Learn(features[order[i]], right, network.Scores.AsSpan(own), network.Gradient.AsSpan(own));
                first += right.Length;
            }
            network.Step(at - from);
        }
        return loss;
    }

    // What a set calls a name otherwise than the rest do is learnt under keys that no text has that is read later (Daumé, 2007).
    private static void OfSet(int set, NameTokens tokens, int cell, Span<uint> keys)
    {
        uint of = (uint)set;
        keys[0] = FeatureKey.Of(80, of);
        keys[1] = FeatureKey.Of(81, of, tokens.Shapes[cell]);
        keys[2] = FeatureKey.Of(82, of, tokens.Listed[cell]);
        keys[3] = FeatureKey.Of(83, of, tokens.Coarse[cell]);
        keys[4] = FeatureKey.Of(84, of, tokens.Lower[cell]);
        keys[5] = FeatureKey.Of(85, of, (uint)tokens.Cues[cell], (uint)tokens.Cues[cell - 1]);
        keys[6] = FeatureKey.Of(86, of, tokens.Tags[cell]);
    }
}
