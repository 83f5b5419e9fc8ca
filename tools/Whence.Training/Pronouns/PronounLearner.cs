using Whence.Language.Models;
using Whence.Mentions.Pronouns;
using Whence.Training.Learning;

namespace Whence.Training.Pronouns;

/// <summary>Learns weights by which the right candidates share the probability (a log-linear ranker with AdaGrad; Durrett and Klein, 2013), with features dropped at random.</summary>
internal static class PronounLearner
{
    // The mean over the last rounds is surer than the last one: features are dropped at random.
    private const int Rounds = 24, Averaged = 14, MinCount = 8;
    private const float Rate = 0.02f, Decay = 4e-4f, Drop = 0.3f;

    /// <summary>Taken off a first name of the other gender: the two names of a text of GAP are of one gender by design, so that it teaches too little of this.</summary>
    private const float OtherGenderDoubt = 1.5f;

    public static PronounModel Model(IReadOnlyList<PronounCase> cases) => PronounModel.Read(new ModelContent(Learn(cases), "pronouns"));

    public static byte[] Learn(IReadOnlyList<PronounCase> cases)
    {
        Dictionary<uint, int> counts = [], rows = [];
        foreach (PronounCase one in cases) foreach (uint[] keys in one.Features.Append(one.None)) foreach (uint key in keys) counts[key] = counts.GetValueOrDefault(key) + 1;
        foreach (uint key in counts.Keys.Order()) if (counts[key] >= MinCount) rows.Add(key, rows.Count);
        float[] weights = new float[rows.Count], squares = new float[rows.Count];
        List<(int[][] Rows, bool[] Right)> resolved = [];
        foreach (PronounCase one in cases)
        {
            if (!one.HasRight || one.Features.Count == 0) continue;
            int[][] all = [.. one.Features.Append(one.None).Select(keys => keys.Select(key => rows.GetValueOrDefault(key, -1)).Where(row => row >= 0).ToArray())];
            resolved.Add((all, [.. one.Right, one.MayStayOpen]));
        }
        int[] order = [.. Enumerable.Range(0, resolved.Count)];
        Shuffler shuffler = new(88172645463325252);
        ulong random = 88172645463325252;
        double[] sums = new double[rows.Count];
        for (int round = 0; round < Rounds; round++)
        {
            shuffler.Shuffle(order);
            foreach (int index in order) Step(Thin(resolved[index].Rows, ref random), resolved[index].Right, weights, squares);
            if (round >= Rounds - Averaged) for (int i = 0; i < sums.Length; i++) sums[i] += weights[i];
        }
        for (int i = 0; i < sums.Length; i++) weights[i] = (float)(sums[i] / Averaged);
        if (rows.TryGetValue(PronounFeatures.FirstName(3, 1), out int other)) weights[other] -= OtherGenderDoubt;
        ModelBuilder builder = new();
        PronounModel.Write(builder, [.. rows.Keys], weights);
        return builder.Content;
    }

    private static int[][] Thin(int[][] rows, ref ulong random)
    {
        int[][] kept = new int[rows.Length][];
        List<int> left = [];
        for (int i = 0; i < rows.Length; i++)
        {
            left.Clear();
            foreach (int row in rows[i])
            {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                if ((uint)random >= Drop * uint.MaxValue) left.Add(row);
            }
            kept[i] = [.. left];
        }
        return kept;
    }

    private static void Step(int[][] rows, bool[] right, float[] weights, float[] squares)
    {
        double[] share = new double[rows.Length];
        double highest = double.MinValue, all = 0, good = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            foreach (int row in rows[i]) share[i] += weights[row];
            highest = Math.Max(highest, share[i]);
        }
        for (int i = 0; i < rows.Length; i++)
        {
            share[i] = Math.Exp(share[i] - highest);
            all += share[i];
            if (right[i]) good += share[i];
        }
        if (good <= 0) return;
        for (int i = 0; i < rows.Length; i++)
        {
            float gradient = (float)((share[i] / all) - (right[i] ? share[i] / good : 0));
            foreach (int row in rows[i])
            {
                float g = gradient + (Decay * weights[row]);
                squares[row] += g * g;
                weights[row] -= Rate * g / (MathF.Sqrt(squares[row]) + 1e-3f);
            }
        }
    }
}
