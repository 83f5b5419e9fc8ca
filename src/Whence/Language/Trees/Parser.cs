using System.Runtime.Intrinsics;
using Whence.Language.Networks;
using Whence.Language.Words;

namespace Whence.Language.Trees;

/// <summary>Finds heads and relations of the words of a batch: scores of all pairs (Dozat and Manning, 2017), then the best projective tree. For one thread.</summary>
internal sealed class Parser(TreeModel model)
{
    private readonly TreeSearch search = new();
    private readonly PackedMatrix headColumns = new();
    private readonly WholeRows whole = new();
    private float[] turned = [], dependents = [], heads = [], labelDependents = [], labelHeads = [], labelScores = [], pairs = [], roots = [];
    private int[] found = [];
    private byte[] labels = [];

    /// <summary>The head of each word of the batch as a place in its sentence, -1 for the root.</summary>
    public ReadOnlySpan<int> Heads => found;

    /// <summary>The class of the relation of each word of the batch.</summary>
    public ReadOnlySpan<byte> Labels => labels;

    /// <summary>Parses a batch that the lower part of the network has read.</summary>
    public void Run(WordStates batch)
    {
        batch.Whole.Restore(batch.States);
        for (int i = 0; i < model.Layers.Length; i++)
        {
            if (i == 0) model.Layers[i].RunWhole(batch);
            else model.Layers[i].Run(batch);
        }
        int arc = model.ArcHeads.Width, label = model.LabelHeads.Width;
        Room(batch.Count, arc, label);
        whole.Take(batch.States, model.Width, batch.Count);
        model.ArcDependents.Run(whole, dependents);
        Cut(dependents.AsSpan(0, batch.Count * arc));
        model.ArcHeads.Run(whole, heads);
        Cut(heads.AsSpan(0, batch.Count * arc));
        model.LabelDependents.Run(whole, labelDependents);
        model.LabelHeads.Run(whole, labelHeads);
        whole.Take(dependents, arc, batch.Count);
        model.ArcForm.Run(whole, turned);
        for (int s = 0; s < batch.Sentences; s++) Search(batch.StartOf(s), batch.StartOf(s + 1), arc);
        for (int s = 0; s < batch.Sentences; s++) Join(batch.StartOf(s), batch.StartOf(s + 1), label);
        whole.Take(labelDependents, label, batch.Count);
        model.Labels.Run(whole, labelScores);
        for (int i = 0; i < batch.Count; i++) labels[i] = Best(labelScores.AsSpan(i * model.Labels.Width, model.Relations.Length), found[i] < 0);
    }

    private void Search(int start, int end, int arc)
    {
        int n = end - start;
        if (n == 0) return;
        headColumns.Reset(arc, n);
        headColumns.Pack(heads.AsSpan(start * arc, n * arc), 1, arc);
        int row = headColumns.Width;
        if (pairs.Length < n * row) pairs = new float[n * row * 2];
        Span<float> scores = pairs.AsSpan(0, n * row);
        for (int i = 0; i < n; i++)
        {
            model.ArcOffsets.AsSpan(SentenceBatcher.MaxWords - i, n).CopyTo(scores[(i * row)..]);
            scores.Slice((i * row) + n, row - n).Clear();
        }
        MatrixProduct.Add(turned.AsSpan(start * arc, n * arc), arc, 1, n, headColumns, scores, row);
        for (int i = 0; i < n; i++) roots[i] = Dot(turned.AsSpan((start + i) * arc, arc), model.ArcRoot);
        search.Run(scores, row, roots, found.AsSpan(start, n));
    }

    private void Join(int start, int end, int label)
    {
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<float> head = found[i] < 0 ? model.LabelRoot : labelHeads.AsSpan((start + found[i]) * label, label);
            Span<float> own = labelDependents.AsSpan(i * label, label);
            for (int j = 0; j < own.Length; j += 8) Vector256.MaxNative(Vector256<float>.Zero, Vector256.Create(own[j..]) + Vector256.Create(head[j..])).CopyTo(own[j..]);
        }
    }

    /// <summary>The best class; the root's for a root and only for it.</summary>
    private byte Best(ReadOnlySpan<float> scores, bool isRoot)
    {
        if (isRoot) return (byte)model.RootClass;
        int best = model.RootClass == 0 ? 1 : 0;
        for (int j = best + 1; j < scores.Length; j++) if (scores[j] > scores[best] && j != model.RootClass) best = j;
        return (byte)best;
    }

    private static void Cut(Span<float> values)
    {
        for (int j = 0; j < values.Length; j += 8) Vector256.MaxNative(Vector256<float>.Zero, Vector256.Create(values[j..])).CopyTo(values[j..]);
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int j = 0; j < x.Length; j += 8) sum = Vector256.FusedMultiplyAdd(Vector256.Create(x[j..]), Vector256.Create(y[j..]), sum);
        return Vector256.Sum(sum);
    }

    private void Room(int count, int arc, int label)
    {
        if (found.Length >= count) return;
        count += count / 2;
        turned = new float[count * arc];
        dependents = new float[count * arc];
        heads = new float[count * arc];
        labelDependents = new float[count * label];
        labelHeads = new float[count * label];
        labelScores = new float[count * model.Labels.Width];
        roots = new float[count];
        found = new int[count];
        labels = new byte[count];
    }
}
