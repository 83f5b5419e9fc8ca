using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Mentions.Names;
using Whence.Text;
using Whence.Training.Learning;

namespace Whence.Training.Names;

/// <summary>Learns to find names: a chain whose second pass sees what a model that had not seen the document found in it.</summary>
internal sealed class NameLearner(byte[] gazetteer, TagModel tags, float rate = 0.05f, float decay = 3e-3f, float drop = 0.65f)
{
    private const int MinFeatureCount = 2, Folds = 4, FoldRounds = 5, SetFeatures = 7;

    public byte[] Learn(IReadOnlyList<NameExample> examples, int rounds)
    {
        byte[][] found = new byte[examples.Count][];
        for (int fold = 0; fold < Folds; fold++)
        {
            List<NameExample> rest = [.. examples.Where((_, i) => i % Folds != fold)];
            NameReader reader = new(NameModel.Read(new ModelContent(Train(rest, null, FoldRounds), "fold")), tags);
            for (int i = fold; i < examples.Count; i += Folds) found[i] = reader.Labels(examples[i].Analysis);
        }
        return Train(examples, found, rounds);
    }

    private byte[] Train(IReadOnlyList<NameExample> examples, byte[][]? found, int rounds)
    {
        Gazetteer listed = Gazetteer.Read(new ModelContent(gazetteer, "names"));
        ChainField field = new(rate, decay, drop);
        uint[] keys = new uint[NameFeatures.Count + NameFeatures.MemoryCount + SetFeatures];
        NameMemory memory = new();
        int passes = found is null ? 1 : 2;
        List<(ushort[] Right, uint[]?[] Keys)> sentences = [];
        for (int e = 0; e < examples.Count * passes; e++)
        {
            NameExample example = examples[e / passes];
            NameTokens tokens = new(example.Analysis, tags, listed);
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
                sentences.Add((allowed ?? Array.ConvertAll(right, label => (ushort)(1 << label)), all));
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
        for (int round = 0; round < rounds; round++)
        {
            shuffler.Shuffle(order);
            double loss = 0;
            foreach (int index in order) loss += field.Learn(features[index], sentences[index].Right);
            Console.Error.WriteLine($"  names, round {round + 1}: loss {loss / order.Length:F3} a sentence, {field.Rows} features");
        }
        ModelBuilder builder = new();
        ModelContent lists = new(gazetteer, "names");
        builder.Array<uint>(lists.Array<uint>()).Array<ushort>(lists.Array<ushort>());
        field.Write(builder);
        return builder.Content;
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
