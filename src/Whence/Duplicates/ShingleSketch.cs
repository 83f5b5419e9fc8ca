namespace Whence.Duplicates;

/// <summary>The smallest shingle hash in each of some bins: two texts agree in about as many bins as they share of their shingles (one-permutation min-hash, Li, Owen and Zhang 2012).</summary>
internal sealed class ShingleSketch
{
    /// <summary>Number of bins.</summary>
    public const int Bins = 24;

    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 4;

    private readonly ulong[] lowest = new ulong[Bins];
    private ulong a, b, c;
    private int words;

    /// <summary>Shingles added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next word of the text.</summary>
    public void Add(ulong word)
    {
        if (++words >= ShingleWords)
        {
            ulong hash = Stories.TermHash.Pair(Stories.TermHash.Pair(a, b), Stories.TermHash.Pair(c, word));
            int bin = (int)(hash % Bins);
            if (Count == 0 || lowest[bin] == 0 || hash < lowest[bin]) lowest[bin] = hash;
            Count++;
        }
        (a, b, c) = (b, c, word);
    }

    /// <summary>The smallest hash of a bin; 0 where it is empty.</summary>
    public ulong Lowest(int bin) => lowest[bin];

    /// <summary>The share of bins that agree, of those that are filled in either.</summary>
    public double Agreement(ShingleSketch other)
    {
        int same = 0, filled = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            if (lowest[bin] == 0 && other.lowest[bin] == 0) continue;
            filled++;
            if (lowest[bin] == other.lowest[bin]) same++;
        }
        return filled == 0 ? 0 : same / (double)filled;
    }
}
