using Whence.Language.Words;

namespace Whence.Mentions.Names;

/// <summary>The features of a token for finding names.</summary>
internal static class NameFeatures
{
    /// <summary>How many there are that do not change between the passes.</summary>
    public const int Count = 58;

    /// <summary>How many there are of what the rest of the document says.</summary>
    public const int MemoryCount = 6;

    /// <summary>Writes the keys of the features that both passes share.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The cell, in a stretch.</param>
    /// <param name="titled">1 in a sentence whose words mostly have a capital; else 0.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(NameTokens tokens, int sentence, int i, uint titled, Span<uint> keys)
    {
        uint[] lower = tokens.Lower;
        byte[] tags = tokens.Tags, coarse = tokens.Coarse;
        ushort[] groups = tokens.Groups;
        NameRuns runs = tokens.Runs;
        int from = runs.Start(i), until = runs.End(i), last = until - 1;
        ReadOnlySpan<char> word = tokens.Word(i, sentence);
        uint w = lower[i], w1 = lower[i - 1], w2 = lower[i - 2], n1 = lower[i + 1], n2 = lower[i + 2];
        uint s = Shape(tokens, sentence, i, titled), s1 = tokens.Shapes[i - 1], z1 = tokens.Shapes[i + 1];
        uint t = tags[i], t1 = tags[i - 1], u1 = tags[i + 1];
        uint g = groups[i], g1 = groups[i - 1], h1 = groups[i + 1], c = coarse[i], c1 = coarse[i - 1], d1 = coarse[i + 1], c2 = coarse[i - 2], d2 = coarse[i + 2];
        uint l = Listed(tokens, i), l1 = Listed(tokens, i - 1), m1 = Listed(tokens, i + 1);
        uint q = (uint)tokens.Cues[i], q1 = (uint)tokens.Cues[i - 1], r1 = (uint)tokens.Cues[i + 1];
        uint suffix2 = WordKeys.Suffix(word, 2), suffix3 = WordKeys.Suffix(word, 3), suffix4 = WordKeys.Suffix(word, 4);
        // Where in its stretch: alone, first, within, last.
        uint place = (i == from ? 1u : 0) + (i == last ? 2u : 0), length = (uint)Math.Min(6, until - from);
        uint before = lower[from - 1], after = lower[until], cues = 0;
        for (int j = from; j < until && j < from + 8; j++) cues |= (uint)tokens.Cues[j];
        bool follows = from - 2 >= 0 && runs.Has(from - 2);
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
        keys[12] = FeatureKey.Of(13, suffix2, s);
        keys[13] = FeatureKey.Of(14, suffix3, s);
        keys[14] = FeatureKey.Of(15, suffix4, s);
        keys[15] = FeatureKey.Of(16, WordKeys.Prefix(word, 2), s);
        keys[16] = FeatureKey.Of(17, WordKeys.Prefix(word, 3), s);
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
        keys[36] = FeatureKey.Of(37, c2, c1, s);
        keys[37] = FeatureKey.Of(38, s, d1, d2);
        keys[38] = FeatureKey.Of(39, w1, n1, s);
        keys[39] = FeatureKey.Of(40, suffix3, d1);
        keys[40] = FeatureKey.Of(41, g1, h1, s);
        keys[41] = FeatureKey.Of(42, lower[last], place);
        keys[42] = FeatureKey.Of(43, lower[from], place);
        keys[43] = FeatureKey.Of(44, before, place);
        keys[44] = FeatureKey.Of(45, after, place);
        keys[45] = FeatureKey.Of(46, length, place, titled);
        keys[46] = FeatureKey.Of(47, cues, (uint)tokens.Cues[last], place);
        keys[47] = FeatureKey.Of(48, q1, q, r1);
        keys[48] = FeatureKey.Of(49, before, after, length);
        keys[49] = FeatureKey.Of(50, tags[from - 1], tags[until], place);
        keys[50] = FeatureKey.Of(51, Listed(tokens, last), l, place);
        keys[51] = FeatureKey.Of(52, Listed(tokens, from), length, place);
        keys[52] = FeatureKey.Of(53, coarse[from - 1], coarse[until], length);
        keys[53] = FeatureKey.Of(54, groups[from - 1], place, length);
        keys[54] = FeatureKey.Of(55, groups[until], place, length);
        keys[55] = FeatureKey.Of(56, follows ? 1 + Listed(tokens, from - 2) : 0, lower[from - 1], place);
        keys[56] = FeatureKey.Of(57, l, (uint)tokens.Cues[from - 1], q);
        keys[57] = FeatureKey.Of(58, WordKeys.Suffix(tokens.Word(last, sentence), 3), place, length);
    }

    /// <summary>Writes the keys of what the rest of the document says.</summary>
    public static void WriteMemory(NameTokens tokens, int sentence, int i, uint titled, Span<uint> keys)
    {
        byte[] memory = tokens.Memory;
        uint m = memory[i];
        keys[0] = FeatureKey.Of(60, m, Shape(tokens, sentence, i, titled));
        keys[1] = FeatureKey.Of(61, memory[i - 1], m, memory[i + 1]);
        keys[2] = FeatureKey.Of(62, m, Listed(tokens, i));
        keys[3] = FeatureKey.Of(63, m, tokens.Coarse[i]);
        keys[4] = FeatureKey.Of(64, m, tokens.Tags[i]);
        keys[5] = FeatureKey.Of(65, m, (uint)(tokens.Runs.End(i) - tokens.Runs.Start(i) == 1 ? 1 : 0), tokens.Lower[i - 1]);
    }

    /// <summary>1 where most words of a sentence start with a capital: a headline; else 0.</summary>
    public static uint Titled(NameTokens tokens, int sentence)
    {
        (int start, int end) = tokens.Cells(sentence);
        int words = 0, capitals = 0;
        for (int i = start; i < end; i++)
        {
            if (tokens.Shapes[i] / 6 != 0) continue;
            words++;
            if (tokens.IsCapital(i)) capitals++;
        }
        return words >= 4 && capitals * 10 >= words * 6 ? 1u : 0;
    }

    /// <summary>What lists say of a cell, as features see it.</summary>
    internal static uint Listed(NameTokens tokens, int i) => (uint)(tokens.Listed[i] & ((int)GazetteerKinds.Shown | ListedNames.Inside));

    /// <summary>The shape of a cell with that of its sentence and document.</summary>
    internal static uint Shape(NameTokens tokens, int sentence, int i, uint titled) => tokens.Shapes[i] + (i == tokens.Cells(sentence).Start ? 256u : 0) + (titled << 9) + (tokens.IsCareless(sentence) ? 1024u : 0);
}
