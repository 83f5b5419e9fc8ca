using Whence.Language.Words;

namespace Whence.Language.Tags;

/// <summary>The features of a word for the tagger.</summary>
internal static class TagFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 37;

    /// <summary>Writes the keys of the features of a word.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="index">The word, from 0.</param>
    /// <param name="known">The tags that each word was seen with when learning, as a number; with padding.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(SentenceWords words, int index, ReadOnlySpan<uint> known, Span<uint> keys)
    {
        int i = index + SentenceWords.Margin;
        uint[] lower = words.Lower;
        byte[] shapes = words.Shapes, tags = words.Tags;
        ushort[] groups = words.Groups;
        uint w = lower[i], w1 = lower[i - 1], w2 = lower[i - 2], n1 = lower[i + 1], n2 = lower[i + 2];
        uint t1 = tags[i - 1], t2 = tags[i - 2];
        uint first = index == 0 ? 1u : 0, shape = shapes[i] + (first << 8) + (words.Titled << 9);
        uint g = groups[i], g1 = groups[i - 1], h1 = groups[i + 1];
        uint k = known[i], k1 = known[i + 1], k2 = known[i + 2];
        ReadOnlySpan<uint> suffixes = words.Suffixes.AsSpan(i * 5, 5), prefixes = words.Prefixes.AsSpan(i * 4, 4);
        uint s3 = suffixes[2];
        keys[0] = FeatureKey.Of(1, w);
        keys[1] = FeatureKey.Of(2, w, shape);
        keys[2] = FeatureKey.Of(3, suffixes[0], shape);
        keys[3] = FeatureKey.Of(4, suffixes[1]);
        keys[4] = FeatureKey.Of(5, s3);
        keys[5] = FeatureKey.Of(6, suffixes[3]);
        keys[6] = FeatureKey.Of(7, suffixes[4]);
        keys[7] = FeatureKey.Of(8, prefixes[1]);
        keys[8] = FeatureKey.Of(9, prefixes[2]);
        keys[9] = FeatureKey.Of(10, prefixes[3]);
        keys[10] = FeatureKey.Of(11, shape);
        keys[11] = FeatureKey.Of(12, shape, shapes[i - 1], shapes[i + 1]);
        keys[12] = FeatureKey.Of(13, w1);
        keys[13] = FeatureKey.Of(14, w2);
        keys[14] = FeatureKey.Of(15, n1);
        keys[15] = FeatureKey.Of(16, n2);
        keys[16] = FeatureKey.Of(17, w1, w);
        keys[17] = FeatureKey.Of(18, w, n1);
        keys[18] = FeatureKey.Of(19, w1, n1);
        keys[19] = FeatureKey.Of(20, t1);
        keys[20] = FeatureKey.Of(21, t1, t2);
        keys[21] = FeatureKey.Of(22, t1, w);
        keys[22] = FeatureKey.Of(23, t1, k, k1);
        keys[23] = FeatureKey.Of(24, t1, n1);
        keys[24] = FeatureKey.Of(25, t1, s3);
        keys[25] = FeatureKey.Of(26, g, shape);
        keys[26] = FeatureKey.Of(27, g1, t1);
        keys[27] = FeatureKey.Of(28, h1);
        keys[28] = FeatureKey.Of(29, t1, g);
        keys[29] = FeatureKey.Of(30, k, k1, k2);
        keys[30] = FeatureKey.Of(31, k1, s3);
        keys[31] = FeatureKey.Of(32, w, k1);
        keys[32] = FeatureKey.Of(33, words.Suffixes[((i + 1) * 5) + 2], k);
        keys[33] = FeatureKey.Of(34, t2, t1, w);
        keys[34] = FeatureKey.Of(35, lower[i - 3]);
        keys[35] = FeatureKey.Of(36, lower[i + 3]);
        keys[36] = FeatureKey.Of(37, w2, w1);
    }
}
