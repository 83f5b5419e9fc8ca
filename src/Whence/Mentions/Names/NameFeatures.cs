using Whence.Language.Words;

namespace Whence.Mentions.Names;

/// <summary>The features of a token for finding names.</summary>
internal static class NameFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 46;

    /// <summary>Whether a token is looked at: it, or a neighbour, has a capital letter or a digit.</summary>
    public static bool IsCandidate(SentenceWords words, int index)
    {
        int i = index + SentenceWords.Margin;
        return IsMarked(words.Shapes[i]) || IsMarked(words.Shapes[i - 1]) || IsMarked(words.Shapes[i + 1]);
    }

    private static bool IsMarked(byte shape) => shape != 255 && shape % 24 != 0;

    /// <summary>Writes the keys of the features of a token.</summary>
    /// <param name="words">The sentence, tagged.</param>
    /// <param name="index">The token, from 0.</param>
    /// <param name="listed">What lists say of each token of the sentence, with padding.</param>
    /// <param name="memory">What the rest of the document says of each token, with padding; 0 for nothing.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(SentenceWords words, int index, ReadOnlySpan<ushort> listed, ReadOnlySpan<byte> memory, Span<uint> keys)
    {
        int i = index + SentenceWords.Margin;
        uint[] lower = words.Lower;
        byte[] shapes = words.Shapes, tags = words.Tags, coarse = words.Coarse;
        ushort[] groups = words.Groups;
        uint w = lower[i], w1 = lower[i - 1], w2 = lower[i - 2], n1 = lower[i + 1], n2 = lower[i + 2];
        uint first = index == 0 ? 1u : 0, s = shapes[i] + (first << 8) + (words.Titled << 9), s1 = shapes[i - 1], z1 = shapes[i + 1];
        uint t = tags[i], t1 = tags[i - 1], u1 = tags[i + 1];
        uint g = groups[i], g1 = groups[i - 1], h1 = groups[i + 1], c = coarse[i], c1 = coarse[i - 1], d1 = coarse[i + 1], c2 = coarse[i - 2], d2 = coarse[i + 2];
        uint l = listed[i], l1 = listed[i - 1], m1 = listed[i + 1];
        uint m = memory[i], mb = memory[i - 1], ma = memory[i + 1];
        ReadOnlySpan<uint> suffixes = words.Suffixes.AsSpan(i * 5, 5), prefixes = words.Prefixes.AsSpan(i * 4, 4);
        keys[0] = FeatureKey.Of(1, w);
        keys[1] = FeatureKey.Of(2, w, s);
        keys[2] = FeatureKey.Of(3, w1);
        keys[3] = FeatureKey.Of(4, n1);
        keys[4] = FeatureKey.Of(5, w2);
        keys[5] = FeatureKey.Of(6, n2);
        keys[6] = FeatureKey.Of(7, w1, w);
        keys[7] = FeatureKey.Of(8, w, n1);
        keys[8] = FeatureKey.Of(9, s);
        keys[9] = FeatureKey.Of(10, s1, s);
        keys[10] = FeatureKey.Of(11, s, z1);
        keys[11] = FeatureKey.Of(12, s1, s, z1);
        keys[12] = FeatureKey.Of(13, suffixes[1], s);
        keys[13] = FeatureKey.Of(14, suffixes[2], s);
        keys[14] = FeatureKey.Of(15, suffixes[3], s);
        keys[15] = FeatureKey.Of(16, prefixes[1], s);
        keys[16] = FeatureKey.Of(17, prefixes[2], s);
        keys[17] = FeatureKey.Of(18, g, s);
        keys[18] = FeatureKey.Of(19, g1);
        keys[19] = FeatureKey.Of(20, h1);
        keys[20] = FeatureKey.Of(21, c, s);
        keys[21] = FeatureKey.Of(22, c1, s);
        keys[22] = FeatureKey.Of(23, s, d1);
        keys[23] = FeatureKey.Of(24, c1, c, d1);
        keys[24] = FeatureKey.Of(25, g1, g);
        keys[25] = FeatureKey.Of(26, g, h1);
        keys[26] = FeatureKey.Of(27, t, s);
        keys[27] = FeatureKey.Of(28, t1, t, u1);
        keys[28] = FeatureKey.Of(29, t1, t);
        keys[29] = FeatureKey.Of(30, t, u1);
        keys[30] = FeatureKey.Of(31, l, s);
        keys[31] = FeatureKey.Of(32, l1, l);
        keys[32] = FeatureKey.Of(33, l, m1);
        keys[33] = FeatureKey.Of(34, l, w1);
        keys[34] = FeatureKey.Of(35, l, n1);
        keys[35] = FeatureKey.Of(36, l, t);
        keys[36] = FeatureKey.Of(37, m, s);
        keys[37] = FeatureKey.Of(38, mb, m, ma);
        keys[38] = FeatureKey.Of(39, m, l);
        keys[39] = FeatureKey.Of(40, m, c);
        keys[40] = FeatureKey.Of(41, c2, c1, s);
        keys[41] = FeatureKey.Of(42, s, d1, d2);
        keys[42] = FeatureKey.Of(43, w1, n1, s);
        keys[43] = FeatureKey.Of(44, suffixes[2], d1);
        keys[44] = FeatureKey.Of(45, g1, h1, s);
        keys[45] = FeatureKey.Of(46, m, t);
    }
}
