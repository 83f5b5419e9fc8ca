using System.Runtime.InteropServices;

namespace Whence.Duplicates;

/// <summary>Finds the texts that share shingles with a text, by the smallest hash of each bin. A bin names the first few that have it alone, so that a search costs the same however many copies there are. Not for several threads.</summary>
/// <param name="count">How many texts there are.</param>
/// <param name="added">How many of them may be added.</param>
internal sealed class ShingleIndex(int count, int added)
{
    /// <summary>Texts that one bin names: of bulletins that say the same over and over the first few.</summary>
    private const int MaxOfBin = 8;

    /// <summary>Texts that are worth a closer look, those with most bins in common first.</summary>
    private const int MaxFound = 8;

    /// <summary>Bins in common: one is a phrase or a title that anybody may have.</summary>
    private const int MinBins = 2;

    private readonly Dictionary<ulong, (int Last, int Count)> bins = new(added * ShingleSketch.Bins);
    private readonly List<(int Text, int Before)> named = [(-1, 0)];
    private readonly int[] shared = new int[count];
    private readonly List<int> found = [];

    /// <summary>Adds a text, to be found by others.</summary>
    public void Add(int text, ShingleSketch sketch)
    {
        for (int bin = 0; bin < ShingleSketch.Bins; bin++)
        {
            if (sketch.Lowest(bin) is not (var key and > 0)) continue;
            ref (int Last, int Count) chain = ref CollectionsMarshal.GetValueRefOrAddDefault(bins, key, out _);
            if (chain.Count >= MaxOfBin) continue;
            named.Add((text, chain.Last));
            chain = (named.Count - 1, chain.Count + 1);
        }
    }

    /// <summary>The texts that share most bins with a text, the nearest first; good until the next search.</summary>
    public ReadOnlySpan<int> Find(ShingleSketch sketch)
    {
        found.Clear();
        for (int bin = 0; bin < ShingleSketch.Bins; bin++)
        {
            if (sketch.Lowest(bin) is not (var key and > 0) || !bins.TryGetValue(key, out (int Last, int Count) chain)) continue;
            for (int at = chain.Last; at > 0; at = named[at].Before)
                if (shared[named[at].Text]++ == 0) found.Add(named[at].Text);
        }
        found.Sort((x, y) => shared[x] != shared[y] ? shared[y].CompareTo(shared[x]) : x.CompareTo(y));
        int count = 0;
        foreach (int text in found)
        {
            if (shared[text] >= MinBins && count < MaxFound) count++;
            shared[text] = 0;
        }
        return CollectionsMarshal.AsSpan(found)[..count];
    }
}
