using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Mentions.Names;
using Whence.Text;
using Whence.Training.Learning;

namespace Whence.Training.Names;

/// <summary>Learns to find names: a chain whose second pass sees what a model that had not seen the document found in it.</summary>
internal sealed class NameLearner(byte[] gazetteer, TagModel tags, float rate = 0.05f, float decay = 1e-3f, float drop = 0.4f)
{
    private const int MinFeatureCount = 2, Folds = 4, FoldRounds = 5;

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
        ListedNames marks = new(Gazetteer.Read(new ModelContent(gazetteer, "names")));
        ChainField field = new(rate, decay, drop);
        SentenceWords words = new();
        uint[] keys = new uint[NameFeatures.Count];
        byte[] memory = [];
        byte[][] recall = found is null ? [] : [.. examples.Select((example, i) => Recall(example, found[i]))];
        int passes = found is null ? 1 : 2;
        List<(ushort[] Right, uint[]?[] Keys)> sentences = [];
        for (int e = 0; e < examples.Count * passes; e++)
        {
            NameExample example = examples[e / passes];
            byte[]? remembered = e % passes == 0 ? null : recall[e / passes];
            foreach (Sentence sentence in example.Analysis.Sentences)
            {
                NameReader.Set(words, example.Analysis, sentence, example.Classes, tags.Clusters);
                int room = words.Count + (2 * SentenceWords.Margin);
                if (memory.Length < room) memory = new byte[room * 2];
                Array.Clear(memory);
                if (remembered is not null) remembered.AsSpan(sentence.FirstToken, sentence.TokenCount).CopyTo(memory.AsSpan(SentenceWords.Margin));
                ReadOnlySpan<ushort> list = marks.Mark(words);
                uint[]?[] all = new uint[]?[words.Count];
                byte[] right = example.Labels[sentence.FirstToken..sentence.EndToken];
                ushort[]? allowed = example.Allowed?[sentence.FirstToken..sentence.EndToken];
                bool any = false;
                for (int i = 0; i < words.Count; i++)
                {
                    if (!NameFeatures.IsCandidate(words, i))
                    {
                        right[i] = NameLabels.Outside;
                        if (allowed is not null) allowed[i] = 1;
                        continue;
                    }
                    any = true;
                    NameFeatures.Write(words, i, list, memory, keys);
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
        builder.Array<uint>(lists.Array<uint>()).Array<byte>(lists.Array<byte>());
        field.Write(builder);
        return builder.Content;
    }

    private static byte[] Recall(NameExample example, byte[] labels)
    {
        NameMemory memory = new();
        string text = example.Analysis.Document.Text;
        byte[] recall = new byte[labels.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<char> word = example.Analysis.Tokens[i].Span.In(text);
            if (char.IsUpper(word[0])) memory.Count(WordKeys.Lower(word), labels[i]);
        }
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<char> word = example.Analysis.Tokens[i].Span.In(text);
            if (char.IsLower(word[0])) memory.CountLower(WordKeys.Lower(word));
        }
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<char> word = example.Analysis.Tokens[i].Span.In(text);
            if (char.IsUpper(word[0])) recall[i] = memory[WordKeys.Lower(word)];
        }
        return recall;
    }
}
