using Whence.Language.Words;

namespace Whence.Language.Trees;

/// <summary>The features of a state of the parser, after Zhang and Nivre (2011): words and tags of the top of the stack, of the next words, of their children.</summary>
internal static class ParseFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 92;

    /// <summary>Writes the keys of the features of a state.</summary>
    /// <param name="s">The words.</param>
    /// <param name="node">The state.</param>
    /// <param name="below">The state that holds the second of the stack.</param>
    /// <param name="third">The third of the stack, -1 if none.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(ParseWords s, in ParseNode node, in ParseNode below, int third, Span<uint> keys)
    {
        uint[] words = s.Words, tags = s.Tags, both = s.Both, groups = s.Groups;
        // The root is place 0, no word is place 1.
        int s0 = node.Top < 0 ? 0 : node.Top + ParseWords.First;
        int s1 = node.Top < 0 ? 1 : below.Top < 0 ? 0 : below.Top + ParseWords.First;
        int s2 = node.Top < 0 || below.Top < 0 ? 1 : third < 0 ? 0 : third + ParseWords.First;
        int b0 = node.Next + ParseWords.First, b1 = Math.Min(b0 + 1, s.Count + 2), b2 = Math.Min(b0 + 2, s.Count + 3);
        int l0 = Place(node.TopLeft), l02 = Place(node.TopLeft2), r0 = Place(node.TopRight), r02 = Place(node.TopRight2);
        int n0 = Place(node.NextLeft), n02 = Place(node.NextLeft2), r1 = Place(below.TopRight), l1 = Place(below.TopLeft);
        uint s0w = words[s0], s0t = tags[s0], s0b = both[s0], s0g = groups[s0];
        uint s1w = words[s1], s1t = tags[s1], s1b = both[s1], s1g = groups[s1], s2t = tags[s2];
        uint b0w = words[b0], b0t = tags[b0], b0b = both[b0], b0g = groups[b0];
        uint b1t = tags[b1], b1b = both[b1], b2t = tags[b2];
        uint distance = Distance(b0 - s0), gap = Distance(s0 - s1);
        uint lefts = node.TopLefts, rights = node.TopRights, nexts = node.NextLefts, rights1 = below.TopRights;
        uint n0w = words[n0], n0t = tags[n0], l0t = tags[l0], l0w = words[l0], r0t = tags[r0], r0w = words[r0], r1t = tags[r1], r1w = words[r1];
        uint before = tags[Math.Max(1, b0 - 1)], after = tags[s0 + 1], beforeTop = tags[Math.Max(1, s0 - 1)];
        uint commas = (uint)Math.Clamp(s.Commas[b0] - s.Commas[s0], 0, 3), verbs = (uint)Math.Clamp(s.Verbs[b0] - s.Verbs[s0], 0, 3);
        int i = 0;
        // One word.
        keys[i++] = FeatureKey.Of(1, s0b);
        keys[i++] = FeatureKey.Of(2, s0w);
        keys[i++] = FeatureKey.Of(3, s0t);
        keys[i++] = FeatureKey.Of(4, s1b);
        keys[i++] = FeatureKey.Of(5, s1w);
        keys[i++] = FeatureKey.Of(6, s1t);
        keys[i++] = FeatureKey.Of(7, b0b);
        keys[i++] = FeatureKey.Of(8, b0w);
        keys[i++] = FeatureKey.Of(9, b0t);
        keys[i++] = FeatureKey.Of(10, b1b);
        keys[i++] = FeatureKey.Of(11, words[b1]);
        keys[i++] = FeatureKey.Of(12, b1t);
        keys[i++] = FeatureKey.Of(13, both[b2]);
        keys[i++] = FeatureKey.Of(14, b2t);
        keys[i++] = FeatureKey.Of(15, both[s2]);
        keys[i++] = FeatureKey.Of(16, s2t);
        // Two words.
        keys[i++] = FeatureKey.Of(17, s0b, b0b);
        keys[i++] = FeatureKey.Of(18, s0b, b0w);
        keys[i++] = FeatureKey.Of(19, s0w, b0b);
        keys[i++] = FeatureKey.Of(20, s0b, b0t);
        keys[i++] = FeatureKey.Of(21, s0t, b0b);
        keys[i++] = FeatureKey.Of(22, s0w, b0w);
        keys[i++] = FeatureKey.Of(23, s0t, b0t);
        keys[i++] = FeatureKey.Of(24, b0t, b1t);
        keys[i++] = FeatureKey.Of(25, b0w, b1t);
        keys[i++] = FeatureKey.Of(26, b0t, words[b1]);
        keys[i++] = FeatureKey.Of(27, s1b, s0b);
        keys[i++] = FeatureKey.Of(28, s1w, s0w);
        keys[i++] = FeatureKey.Of(29, s1b, s0t);
        keys[i++] = FeatureKey.Of(30, s1t, s0b);
        keys[i++] = FeatureKey.Of(31, s1t, s0t);
        keys[i++] = FeatureKey.Of(32, s1t, b0t);
        keys[i++] = FeatureKey.Of(33, s1w, b0t);
        keys[i++] = FeatureKey.Of(34, s1t, b0w);
        keys[i++] = FeatureKey.Of(35, s1w, b0w);
        // Three words and more.
        keys[i++] = FeatureKey.Of(36, s0t, b0t, b1t);
        keys[i++] = FeatureKey.Of(37, b0t, b1t, b2t);
        keys[i++] = FeatureKey.Of(38, s1t, s0t, b0t);
        keys[i++] = FeatureKey.Of(39, s1w, s0t, b0t);
        keys[i++] = FeatureKey.Of(40, s1t, s0w, b0t);
        keys[i++] = FeatureKey.Of(41, s1t, s0t, b0w);
        keys[i++] = FeatureKey.Of(42, s2t, s1t, s0t);
        keys[i++] = FeatureKey.Of(43, s1t, s0t, b0t, b1t);
        keys[i++] = FeatureKey.Of(44, s0t, b0t, b1t, b2t);
        keys[i++] = FeatureKey.Of(45, s2t, s1t, s0t, b0t);
        keys[i++] = FeatureKey.Of(46, s0w, b0t, b1t);
        keys[i++] = FeatureKey.Of(47, s0t, b0w, b1t);
        // Children.
        keys[i++] = FeatureKey.Of(48, s0t, l0t, b0t);
        keys[i++] = FeatureKey.Of(49, s0t, r0t, b0t);
        keys[i++] = FeatureKey.Of(50, s1t, s0t, l0t);
        keys[i++] = FeatureKey.Of(51, s1t, s0t, r0t);
        keys[i++] = FeatureKey.Of(52, s1t, r1t, s0t);
        keys[i++] = FeatureKey.Of(53, s0t, b0t, n0t);
        keys[i++] = FeatureKey.Of(54, s1t, s0t, n0t, b0t);
        keys[i++] = FeatureKey.Of(55, s0w, n0w, b0t);
        keys[i++] = FeatureKey.Of(56, s1w, n0w, b0t);
        keys[i++] = FeatureKey.Of(57, s0t, s1t, n0w, b0t);
        keys[i++] = FeatureKey.Of(58, s1w, l0w, s0t);
        keys[i++] = FeatureKey.Of(59, s1t, l0w, s0t);
        keys[i++] = FeatureKey.Of(60, both[l0]);
        keys[i++] = FeatureKey.Of(61, both[r0]);
        keys[i++] = FeatureKey.Of(62, both[n0]);
        keys[i++] = FeatureKey.Of(63, s0t, tags[l02], l0t);
        keys[i++] = FeatureKey.Of(64, s0t, tags[r02], r0t);
        keys[i++] = FeatureKey.Of(65, b0t, tags[n02], n0t);
        keys[i++] = FeatureKey.Of(66, s0w, r0w, b0t);
        keys[i++] = FeatureKey.Of(67, s1w, r1w, s0t);
        keys[i++] = FeatureKey.Of(68, s1t, r1t, s0t, b0t);
        keys[i++] = FeatureKey.Of(69, s1t, tags[l1], s0t);
        // How many children, how far.
        keys[i++] = FeatureKey.Of(70, s0b, lefts);
        keys[i++] = FeatureKey.Of(71, s0b, rights, b0t);
        keys[i++] = FeatureKey.Of(72, s0t, lefts, rights);
        keys[i++] = FeatureKey.Of(73, b0b, nexts);
        keys[i++] = FeatureKey.Of(74, b0t, nexts, s0t);
        keys[i++] = FeatureKey.Of(75, s1b, rights1);
        keys[i++] = FeatureKey.Of(76, s0t, b0t, distance);
        keys[i++] = FeatureKey.Of(77, s0b, distance);
        keys[i++] = FeatureKey.Of(78, b0b, distance);
        keys[i++] = FeatureKey.Of(79, s1t, s0t, gap);
        // Groups of words.
        keys[i++] = FeatureKey.Of(80, s0g, b0g);
        keys[i++] = FeatureKey.Of(81, s0g, b0t, b1t);
        keys[i++] = FeatureKey.Of(82, s0t, b0g);
        keys[i++] = FeatureKey.Of(83, s1g, s0g);
        keys[i++] = FeatureKey.Of(84, s1g, s0t, b0t);
        keys[i++] = FeatureKey.Of(85, s1t, s0g);
        keys[i++] = FeatureKey.Of(86, s0g, n0w, b0g);
        keys[i++] = FeatureKey.Of(87, s1g, n0w, b0g);
        // What stands between and around.
        keys[i++] = FeatureKey.Of(88, s0t, before, b0t);
        keys[i++] = FeatureKey.Of(89, s0t, after, b0t, beforeTop);
        keys[i++] = FeatureKey.Of(90, s0t, b0t, (commas * 4) + verbs, s1t);
        keys[i++] = FeatureKey.Of(91, s0b, (commas * 4) + verbs);
        keys[i] = FeatureKey.Of(92, s1g, l0w, s0g);
    }

    private static int Place(int word) => word < 0 ? 1 : word + ParseWords.First;

    private static uint Distance(int words) => words switch { < 5 => (uint)Math.Max(0, words), < 7 => 5, < 11 => 6, < 20 => 7, _ => 8 };
}
