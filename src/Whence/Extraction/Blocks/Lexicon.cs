using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>What the names in class and id attributes, and the words of short blocks, say for and against the body: linear scores of hashed features.</summary>
/// <param name="names">Weights of attribute names, <see cref="NameBuckets"/> of them, in steps of 1/32.</param>
/// <param name="words">Weights of words, <see cref="WordBuckets"/> of them, in steps of 1/32.</param>
internal sealed class Lexicon(sbyte[] names, sbyte[] words)
{
    /// <summary>The number of weights for names.</summary>
    public const int NameBuckets = 1 << 15;

    /// <summary>The number of weights for words.</summary>
    public const int WordBuckets = 1 << 16;

    /// <summary>What a weight is multiplied with before it is rounded.</summary>
    public const float Scale = 32;

    private const int FirstWords = 6, LastWords = 4, BagWords = 24;

    /// <summary>A lexicon that knows nothing.</summary>
    public static Lexicon Blank { get; } = new(new sbyte[NameBuckets], new sbyte[WordBuckets]);

    /// <summary>The score of the names of an element.</summary>
    public float Names(PageTree tree, int node)
    {
        Span<int> buckets = stackalloc int[64];
        int count = NameFeatures(tree, node, buckets), sum = 0;
        for (int i = 0; i < count; i++) sum += names[buckets[i]];
        return sum / Scale;
    }

    /// <summary>The score of the words of a block.</summary>
    public float Words(ReadOnlySpan<uint> hashes)
    {
        Span<int> buckets = stackalloc int[128];
        int count = WordFeatures(hashes, buckets), sum = 0;
        for (int i = 0; i < count; i++) sum += words[buckets[i]];
        return sum / Scale;
    }

    /// <summary>The features of an element: each part of its class, id and the like, with the element's kind.</summary>
    public static int NameFeatures(PageTree tree, int node, Span<int> buckets)
    {
        int count = 0;
        TagId tag = tree.Nodes[node].Tag;
        buckets[count++] = Bucket((uint)tag * 77 + 5);
        if (tree.Nodes[node].AttributeCount == 0) return count;
        foreach (AttributeId id in (ReadOnlySpan<AttributeId>)[AttributeId.Class, AttributeId.Id, AttributeId.Itemprop, AttributeId.Role, AttributeId.DataTestid, AttributeId.DataComponent, AttributeId.DataType, AttributeId.AriaLabel])
        {
            ReadOnlySpan<char> value = tree.Raw(node, id);
            if (value.Length > 400) value = value[..400];
            uint previous = 0;
            for (int i = 0; i < value.Length;)
            {
                if (!char.IsAsciiLetter(value[i]))
                {
                    if (value[i] is ' ' or '\t' or '\n') previous = 0;
                    i++;
                    continue;
                }
                int begin = i++;
                // camelCase parts are words of their own.
                while (i < value.Length && char.IsAsciiLetter(value[i]) && !(char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]))) i++;
                if (i - begin < 2) continue;
                uint word = WordHash.Of(value[begin..i]);
                if (count + 2 > buckets.Length) return count;
                buckets[count++] = Bucket(word);
                if (previous != 0) buckets[count++] = Bucket(WordHash.Mix(previous, word));
                previous = word;
            }
        }
        return count;
    }

    /// <summary>The features of a block's words: the first, the last, and for a short block all of them.</summary>
    public static int WordFeatures(ReadOnlySpan<uint> hashes, Span<int> buckets)
    {
        int count = 0;
        for (int i = 0; i < hashes.Length && i < FirstWords; i++) buckets[count++] = WordBucket(WordHash.Mix(hashes[i], i == 0 ? 11u : i == 1 ? 12u : 13u));
        for (int i = 0; i + 1 < hashes.Length && i < FirstWords; i++) buckets[count++] = WordBucket(WordHash.Mix(WordHash.Mix(hashes[i], hashes[i + 1]), i == 0 ? 21u : 22u));
        for (int i = Math.Max(0, hashes.Length - LastWords); i < hashes.Length; i++) buckets[count++] = WordBucket(WordHash.Mix(hashes[i], i == hashes.Length - 1 ? 31u : 32u));
        if (hashes.Length <= BagWords)
            foreach (uint hash in hashes) buckets[count++] = WordBucket(WordHash.Mix(hash, 41));
        return count;
    }

    private static int Bucket(uint hash) => (int)(WordHash.Mix(hash, 3) % NameBuckets);

    private static int WordBucket(uint hash) => (int)(hash % WordBuckets);
}
