using Whence.Extraction.Blocks;

namespace Whence.Training.Extraction;

/// <summary>Finds which blocks of a page the marked text was made of.</summary>
/// <remarks>
/// Each block is looked for in the gold word by word; the heaviest chain of finds that is in order in both is taken first, then what stands elsewhere and covers words not covered yet.
/// </remarks>
internal static class GoldAligner
{
    private const int MaxPlaces = 24;

    private readonly record struct Find(int Block, int Start, int End, int Weight);

    public static bool[] Align(PageText page, string gold)
    {
        uint[] goldWords = Words(gold);
        var places = new Dictionary<uint, List<int>>();
        for (int i = 0; i < goldWords.Length; i++)
        {
            if (!places.TryGetValue(goldWords[i], out List<int>? list)) places[goldWords[i]] = list = [];
            list.Add(i);
        }
        var finds = new List<Find>();
        for (int b = 0; b < page.Blocks.Length; b++) Seek(b, Words(page.Of(b)), goldWords, places, finds);
        return Choose(finds, page.Blocks.Length, goldWords.Length);
    }

    private static void Seek(int block, uint[] words, uint[] gold, Dictionary<uint, List<int>> places, List<Find> finds)
    {
        if (words.Length == 0) return;
        int before = finds.Count;
        // Whole block, at each place where its rarest word allows it.
        int rare = -1, rareCount = int.MaxValue;
        for (int i = 0; i < words.Length; i++)
        {
            int count = places.TryGetValue(words[i], out List<int>? list) ? list.Count : 0;
            if (count == 0 && words.Length < 8) return;
            if (count > 0 && count < rareCount) (rare, rareCount) = (i, count);
        }
        if (rare < 0) return;
        int taken = 0;
        foreach (int place in places[words[rare]])
        {
            int start = place - rare;
            if (start < 0 || start + words.Length > gold.Length || !gold.AsSpan(start, words.Length).SequenceEqual(words)) continue;
            finds.Add(new(block, start, start + words.Length, words.Length));
            if (++taken == MaxPlaces) break;
        }
        if (finds.Count > before || words.Length < 6) return;
        // Not whole: where most of its runs of three words stand on one diagonal.
        var diagonals = new Dictionary<int, int>();
        for (int i = 0; i + 2 < words.Length; i++)
        {
            if (!places.TryGetValue(words[i], out List<int>? list) || list.Count > 200) continue;
            foreach (int place in list)
                if (place + 2 < gold.Length && gold[place + 1] == words[i + 1] && gold[place + 2] == words[i + 2])
                    diagonals[(place - i) / 8] = diagonals.GetValueOrDefault((place - i) / 8) + 1;
        }
        if (diagonals.Count == 0) return;
        (int diagonal, int hits) = diagonals.MaxBy(pair => pair.Value + diagonals.GetValueOrDefault(pair.Key + 1) * 0.9);
        hits += diagonals.GetValueOrDefault(diagonal + 1) + diagonals.GetValueOrDefault(diagonal - 1);
        if (hits < 0.55 * (words.Length - 2)) return;
        int from = Math.Clamp(diagonal * 8, 0, gold.Length - 1);
        finds.Add(new(block, from, Math.Min(gold.Length, from + words.Length), hits));
    }

    private static bool[] Choose(List<Find> finds, int blocks, int goldLength)
    {
        var labels = new bool[blocks];
        var best = new int[finds.Count];
        var back = new int[finds.Count];
        // tree[k]: best chain that ends at or before gold word k; a Fenwick tree of maxima, filled block by block.
        var tree = new (int Score, int Find)[goldLength + 2];
        Array.Fill(tree, (0, -1));
        (int Score, int Find) top = (0, -1);
        for (int i = 0; i < finds.Count;)
        {
            int j = i;
            while (j < finds.Count && finds[j].Block == finds[i].Block) j++;
            for (int k = i; k < j; k++)
            {
                (int score, int find) = Query(tree, finds[k].Start + Math.Min(2, finds[k].Weight / 8));
                best[k] = score + finds[k].Weight;
                back[k] = find;
            }
            for (int k = i; k < j; k++)
            {
                Update(tree, finds[k].End, (best[k], k));
                if (best[k] > top.Score) top = (best[k], k);
            }
            i = j;
        }
        var covered = new bool[goldLength];
        for (int k = top.Find; k >= 0; k = back[k]) Take(finds[k]);
        foreach (Find find in finds.OrderByDescending(f => f.Weight))
        {
            if (labels[find.Block] || find.Weight < 3) continue;
            int free = 0;
            for (int w = find.Start; w < find.End; w++)
                if (!covered[w]) free++;
            if (free >= 0.8 * (find.End - find.Start)) Take(find);
        }
        return labels;

        void Take(Find find)
        {
            labels[find.Block] = true;
            for (int w = find.Start; w < find.End; w++) covered[w] = true;
        }
    }

    private static (int, int) Query((int Score, int Find)[] tree, int end)
    {
        (int Score, int Find) best = (0, -1);
        for (int i = Math.Min(end + 1, tree.Length - 1); i > 0; i -= i & -i)
            if (tree[i].Score > best.Score) best = tree[i];
        return best;
    }

    private static void Update((int Score, int Find)[] tree, int end, (int Score, int Find) value)
    {
        for (int i = end + 1; i < tree.Length; i += i & -i)
            if (value.Score > tree[i].Score) tree[i] = value;
    }

    private static uint[] Words(ReadOnlySpan<char> text)
    {
        var words = new uint[text.Length / 2 + 1];
        return words[..WordHash.Read(text, words)];
    }
}
