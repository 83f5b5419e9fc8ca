using System.Buffers;

namespace Whence.Web.Searching;

/// <summary>Finds the entries that hold what is looked for, and orders them by BM25: a word counts more where it is rare, stands often, in a short text, in a title.</summary>
/// <remarks>K1 and B are the usual values of the literature; of the weights of the fields none was tuned.</remarks>
internal sealed class SearchRanking(int[] lengths)
{
    private const float K1 = 1.2f, B = 0.75f;

    /// <summary>Worth of a word in a title, in the text, in the name of a speaker.</summary>
    private static readonly float[] FieldWeights = [4, 1, 2];

    private readonly float _mean = lengths.Length == 0 ? 1 : Math.Max(1, (float)lengths.Average());

    /// <summary>The entries, the best first; equals in the order of the index.</summary>
    /// <param name="groups">What must be there: of each group one term at least.</param>
    /// <param name="not">What must not be there.</param>
    /// <param name="fits">Whether an entry may be among them.</param>
    public int[] Find(IReadOnlyList<IReadOnlyList<TermPlaces>> groups, IReadOnlyList<TermPlaces> not, Func<int, bool> fits)
    {
        // Arrays of all entries, since a common word stands in most of them.
        float[] scores = ArrayPool<float>.Shared.Rent(lengths.Length), times = ArrayPool<float>.Shared.Rent(lengths.Length);
        byte[] met = ArrayPool<byte>.Shared.Rent(lengths.Length);
        int[] touched = ArrayPool<int>.Shared.Rent(lengths.Length);
        scores.AsSpan(0, lengths.Length).Clear();
        times.AsSpan(0, lengths.Length).Clear();
        met.AsSpan(0, lengths.Length).Clear();
        for (int group = 0; group < groups.Count; group++)
            foreach (TermPlaces term in groups[group])
                Add(term, scores, times, met, touched, (byte)group);
        foreach (TermPlaces term in not)
            for (int run = 0; run < term.Runs; run++)
                foreach (ulong place in term.Run(run)) met[WordPlaces.Entry(place)] = byte.MaxValue;
        List<ulong> found = [];
        for (int entry = 0; entry < lengths.Length; entry++)
            // A float above zero orders as its bits do; turned round, the best come first and equals by their number.
            if (met[entry] == groups.Count && fits(entry)) found.Add(((ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(scores[entry])) << 32) | (uint)entry);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(times);
        ArrayPool<byte>.Shared.Return(met);
        ArrayPool<int>.Shared.Return(touched);
        found.Sort();
        int[] entries = new int[found.Count];
        for (int i = 0; i < entries.Length; i++) entries[i] = (int)(uint)found[i];
        return entries;
    }

    private void Add(TermPlaces term, float[] scores, float[] times, byte[] met, int[] touched, byte group)
    {
        int count = 0;
        for (int run = 0; run < term.Runs; run++)
        {
            foreach (ulong place in term.Run(run))
            {
                int entry = WordPlaces.Entry(place);
                if (times[entry] == 0) touched[count++] = entry;
                times[entry] += FieldWeights[WordPlaces.Field(place)];
            }
        }
        float rarity = MathF.Max(1e-6f, MathF.Log((lengths.Length - count + 0.5f) / (count + 0.5f)));
        for (int i = 0; i < count; i++)
        {
            int entry = touched[i];
            float often = times[entry];
            times[entry] = 0;
            scores[entry] += rarity * often * (K1 + 1) / (often + (K1 * (1 - B + (B * lengths[entry] / _mean))));
            if (met[entry] == group) met[entry]++;
        }
    }
}
