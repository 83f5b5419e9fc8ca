using Whence.Language.Words;

namespace Whence.Language.Trees;

/// <summary>The features of a word and its head for the relation between them.</summary>
internal static class LabelFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 40;

    /// <summary>Writes the keys of the features.</summary>
    /// <param name="s">The words.</param>
    /// <param name="tree">The tree, with the relations found so far.</param>
    /// <param name="word">The word.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(ParseWords s, LabelTree tree, int word, Span<uint> keys)
    {
        int head = tree.Heads[word], outer = head < 0 ? -1 : tree.Heads[head];
        int d = word + ParseWords.First, h = head < 0 ? 0 : head + ParseWords.First, g = head < 0 ? 1 : outer < 0 ? 0 : outer + ParseWords.First;
        uint[] words = s.Words, tags = s.Tags, groups = s.Groups;
        uint dw = words[d], dt = tags[d], hw = words[h], ht = tags[h], dg = groups[d], hg = groups[h];
        uint side = word < head ? 1u : 2u, distance = Math.Min(9u, (uint)Math.Abs(d - h));
        int firstChild = tree.First[word], lastChild = tree.Last[word];
        uint fw = firstChild < 0 ? 1 : words[firstChild + ParseWords.First], ft = firstChild < 0 ? 1 : tags[firstChild + ParseWords.First];
        uint lt = lastChild < 0 ? 1 : tags[lastChild + ParseWords.First];
        uint own = tree.ChildLabels(word), sister = head < 0 ? 1 : tree.LeftSisterLabel(word), sisters = head < 0 ? 1 : tree.LabelsBefore(word);
        int near = head < 0 ? -1 : tree.NearLeft[head];
        uint nw = near < 0 ? 1 : words[near + ParseWords.First], nt = near < 0 ? 1 : tags[near + ParseWords.First];
        uint comma = h == 0 ? 0 : (uint)Math.Clamp(Math.Abs(s.Commas[d] - s.Commas[h]), 0, 2), verbs = h == 0 ? 0 : (uint)Math.Clamp(Math.Abs(s.Verbs[d] - s.Verbs[h]), 0, 2);
        uint edge = (tree.First[Math.Max(0, head)] == word ? 1u : 0) + (tree.Last[Math.Max(0, head)] == word ? 2u : 0);
        int i = 0;
        keys[i++] = FeatureKey.Of(101, dw, dt);
        keys[i++] = FeatureKey.Of(102, dt, side);
        keys[i++] = FeatureKey.Of(103, hw, ht, side);
        keys[i++] = FeatureKey.Of(104, dt, ht, side);
        keys[i++] = FeatureKey.Of(105, dw, ht, side);
        keys[i++] = FeatureKey.Of(106, dt, hw, side);
        keys[i++] = FeatureKey.Of(107, dw, hw, side);
        keys[i++] = FeatureKey.Of(108, dt, ht, side, distance);
        keys[i++] = FeatureKey.Of(109, dw, side);
        keys[i++] = FeatureKey.Of(110, dg, hg, side);
        keys[i++] = FeatureKey.Of(111, dg, ht, side);
        keys[i++] = FeatureKey.Of(112, dt, hg, side);
        keys[i++] = FeatureKey.Of(113, dt, ht, tags[d - 1]);
        keys[i++] = FeatureKey.Of(114, dt, ht, tags[d + 1]);
        keys[i++] = FeatureKey.Of(115, dt, ht, side, words[d - 1]);
        keys[i++] = FeatureKey.Of(116, dt, ht, side, words[d + 1]);
        keys[i++] = FeatureKey.Of(117, dt, ht, side, tags[h + 1]);
        keys[i++] = FeatureKey.Of(118, fw, dt, ht, side);
        keys[i++] = FeatureKey.Of(119, ft, dt, ht, side);
        keys[i++] = FeatureKey.Of(120, fw, hw, side);
        keys[i++] = FeatureKey.Of(121, lt, dt, ht, side);
        keys[i++] = FeatureKey.Of(122, own, dt, ht, side);
        keys[i++] = FeatureKey.Of(123, own, hw, side);
        keys[i++] = FeatureKey.Of(124, own, dw);
        keys[i++] = FeatureKey.Of(125, sister, dt, ht, side);
        keys[i++] = FeatureKey.Of(126, sisters, dt, ht, side);
        keys[i++] = FeatureKey.Of(127, sisters, dt, hw);
        keys[i++] = FeatureKey.Of(128, tags[g], ht, dt, side);
        keys[i++] = FeatureKey.Of(129, words[g], ht, dt, side);
        keys[i++] = FeatureKey.Of(130, nw, dt, ht, side);
        keys[i++] = FeatureKey.Of(131, nt, dt, ht, side);
        keys[i++] = FeatureKey.Of(132, (comma * 3) + verbs, dt, ht, side);
        keys[i++] = FeatureKey.Of(133, edge, dt, ht, side);
        keys[i++] = FeatureKey.Of(134, fw, lt, dt, ht);
        keys[i++] = FeatureKey.Of(135, sister, dw, ht);
        keys[i++] = FeatureKey.Of(136, own, sisters, dt, ht);
        keys[i++] = FeatureKey.Of(137, dw, fw);
        keys[i++] = FeatureKey.Of(138, dg, fw, side);
        keys[i++] = FeatureKey.Of(139, side, distance, (comma * 3) + verbs, dt);
        keys[i] = FeatureKey.Of(140, tags[d - 1], dt, tags[d + 1]);
    }
}
