using Whence.Language.Models;
using Whence.Mentions.Pronouns;
using Whence.Training.Learning;

namespace Whence.Training.Pronouns;

/// <summary>Learns weights by which the right candidates share the probability (a log-linear ranker with AdaGrad; Durrett and Klein, 2013).</summary>
internal static class PronounLearner
{
    private const int Rounds = 12, MinCount = 4;
    private const float Rate = 0.05f, Decay = 4e-4f;

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
        for (int round = 0; round < Rounds; round++)
        {
            shuffler.Shuffle(order);
            foreach (int index in order) Step(resolved[index].Rows, resolved[index].Right, weights, squares);
        }
        ModelBuilder builder = new();
        PronounModel.Write(builder, [.. rows.Keys], weights);
        return builder.Content;
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
