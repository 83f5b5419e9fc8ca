using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Whence.Language.Models;
using Whence.Language.Words;

namespace Whence.Training.Learning;

/// <summary>Groups words by their vectors: spherical k-means, fine groups first, then groups of these.</summary>
internal static class WordGrouper
{
    private const int FineGroups = 400, CoarseGroups = 48, Rounds = 12;

    /// <summary>Writes the groups of the words of <c>vectors.bin</c>.</summary>
    public static void Write(string vectorsPath, ModelBuilder builder)
    {
        byte[] bytes = File.ReadAllBytes(vectorsPath);
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        uint[] keys = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(12, count * 4)).ToArray();
        ReadOnlySpan<sbyte> values = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(12 + (count * 4)));
        int width = (dimensions + 7) & ~7;
        float[] rows = new float[count * width];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < dimensions; j++) rows[(i * width) + j] = values[(i * dimensions) + j];
            Normalise(rows.AsSpan(i * width, width));
        }
        (int[] fine, float[] centres) = Cluster(rows, width, FineGroups);
        (int[] coarse, _) = Cluster(centres, width, CoarseGroups);
        byte[] coarseOf = new byte[FineGroups + 1];
        for (int i = 0; i < FineGroups; i++) coarseOf[i + 1] = (byte)(coarse[i] + 1);
        WordClusters.Write(builder, keys, Array.ConvertAll(fine, group => (ushort)(group + 1)), coarseOf);
    }

    private static (int[] Groups, float[] Centres) Cluster(float[] rows, int width, int groups)
    {
        int count = rows.Length / width;
        float[] centres = new float[groups * width];
        // The most used words are spread over the vectors well enough to start from; every n-th of them.
        int step = Math.Max(1, Math.Min(count, groups * 20) / groups);
        for (int g = 0; g < groups; g++) rows.AsSpan(g * step * width, width).CopyTo(centres.AsSpan(g * width));
        int[] group = new int[count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < count; i++) group[i] = Nearest(rows.AsSpan(i * width, width), centres, width);
            Array.Clear(centres);
            for (int i = 0; i < count; i++) for (int j = 0; j < width; j++) centres[(group[i] * width) + j] += rows[(i * width) + j];
            for (int g = 0; g < groups; g++) Normalise(centres.AsSpan(g * width, width));
        }
        return (group, centres);
    }

    private static int Nearest(ReadOnlySpan<float> row, float[] centres, int width)
    {
        int best = 0;
        float score = float.MinValue;
        for (int g = 0; g < centres.Length / width; g++)
        {
            Vector<float> sum = Vector<float>.Zero;
            ReadOnlySpan<float> centre = centres.AsSpan(g * width, width);
            for (int j = 0; j + Vector<float>.Count <= width; j += Vector<float>.Count) sum += new Vector<float>(row[j..]) * new Vector<float>(centre[j..]);
            float value = Vector.Sum(sum);
            if (value <= score) continue;
            score = value;
            best = g;
        }
        return best;
    }

    private static void Normalise(Span<float> row)
    {
        double sum = 0;
        foreach (float value in row) sum += value * value;
        if (sum == 0) return;
        float scale = (float)(1 / Math.Sqrt(sum));
        for (int i = 0; i < row.Length; i++) row[i] *= scale;
    }
}
