namespace Whence.Language.Trees;

/// <summary>A tree whose relations are being found, children before their heads and sisters from left to right. Reused; for one thread.</summary>
internal sealed class LabelTree
{
    private uint[] childLabels = [];
    private byte[] lastLabel = [];
    private int[] next = [];
    private int[] stack = [];

    /// <summary>The head of each word, -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The relation of each word, as a class of the labeller.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>The first child of each word, -1 if none.</summary>
    public int[] First { get; private set; } = [];

    /// <summary>The last child of each word, -1 if none.</summary>
    public int[] Last { get; private set; } = [];

    /// <summary>The child next to the word on its left, -1 if none.</summary>
    public int[] NearLeft { get; private set; } = [];

    /// <summary>The words in the order in which their relations are to be found.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>Takes the heads of a sentence.</summary>
    public void Set(ReadOnlySpan<int> heads)
    {
        int count = heads.Length;
        if (Heads.Length < count)
        {
            int size = Math.Max(64, count * 3 / 2);
            Heads = new int[size];
            Labels = new byte[size];
            First = new int[size];
            Last = new int[size];
            NearLeft = new int[size];
            Order = new int[size];
            childLabels = new uint[size];
            lastLabel = new byte[size];
            next = new int[size];
            stack = new int[size];
        }
        heads.CopyTo(Heads);
        First.AsSpan(0, count).Fill(-1);
        Last.AsSpan(0, count).Fill(-1);
        NearLeft.AsSpan(0, count).Fill(-1);
        childLabels.AsSpan(0, count).Fill(3);
        lastLabel.AsSpan(0, count).Fill(254);
        next.AsSpan(0, count).Fill(-1);
        for (int i = 0; i < count; i++)
        {
            int head = heads[i];
            if (head < 0) continue;
            if (First[head] < 0) First[head] = i;
            else next[Last[head]] = i;
            Last[head] = i;
            if (i < head) NearLeft[head] = i;
        }
        Sort(heads);
    }

    /// <summary>Sets the relation of a word and tells its head.</summary>
    public void Label(int word, byte label)
    {
        Labels[word] = label;
        int head = Heads[word];
        if (head < 0) return;
        childLabels[head] = (childLabels[head] * 61) + label + 1;
        lastLabel[head] = label;
    }

    /// <summary>The relations of the children of a word, in order, as a number.</summary>
    public uint ChildLabels(int word) => childLabels[word];

    /// <summary>The relation of the sister to the left of a word.</summary>
    public uint LeftSisterLabel(int word) => lastLabel[Heads[word]];

    /// <summary>The relations of all sisters to the left of a word, as a number.</summary>
    public uint LabelsBefore(int word) => childLabels[Heads[word]];

    /// <summary>Children before heads, sisters from left to right; without recursion, as trees may be deep.</summary>
    private void Sort(ReadOnlySpan<int> heads)
    {
        int found = 0;
        for (int root = 0; root < heads.Length; root++)
        {
            if (heads[root] >= 0) continue;
            int depth = 0;
            stack[0] = root;
            int word = root;
            while (First[word] >= 0) stack[++depth] = word = First[word];
            while (depth >= 0)
            {
                word = stack[depth--];
                Order[found++] = word;
                if (word == root || next[word] < 0) continue;
                word = next[word];
                stack[++depth] = word;
                while (First[word] >= 0) stack[++depth] = word = First[word];
            }
        }
    }
}
