using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Attributions.Trees;

/// <summary>The trees of a document, from the heads down. Token indexes are the document's; -1 means none.</summary>
/// <remarks>Built in time linear in the tokens, whatever the depth. Heads that leave the sentence or form a circle are cut.</remarks>
internal sealed class TreeView
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] left;
    private readonly int[] right;

    internal TreeView(ImmutableArray<Token> tokens)
    {
        Tokens = tokens;
        int n = tokens.Length;
        Heads = new int[n];
        Kinds = new Relation[n];
        firstChild = new int[n];
        nextSibling = new int[n];
        left = new int[n];
        right = new int[n];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (int i = 0; i < n; i++)
        {
            Token token = tokens[i];
            left[i] = i;
            right[i] = i + 1;
            Heads[i] = token.Head >= 0 && token.Head < n && token.Head != i && tokens[token.Head].Sentence == token.Sentence ? token.Head : -1;
            Kinds[i] = token.Head == Token.NoTree ? Relation.Other : Relations.Read(token.Relation);
        }
        int[] open = new int[n];
        for (int i = n - 1; i >= 0; i--)
        {
            int head = Heads[i];
            if (head < 0) continue;
            nextSibling[i] = firstChild[head];
            firstChild[head] = i;
            open[head]++;
        }
        Widen(open);
    }

    internal ImmutableArray<Token> Tokens { get; }

    /// <summary>Head of each token; -1 for roots and tokens without a tree.</summary>
    internal int[] Heads { get; }

    internal Relation[] Kinds { get; }

    /// <summary>The first child in order of the text.</summary>
    internal int FirstChild(int token) => firstChild[token];

    /// <summary>The next child of the same head.</summary>
    internal int NextSibling(int token) => nextSibling[token];

    /// <summary>The tokens from the leftmost to the rightmost below a token, itself included.</summary>
    internal TokenRange Extent(int token) => new(left[token], right[token]);

    /// <summary>The first child of a kind.</summary>
    internal int Child(int token, Relation kind)
    {
        for (int c = firstChild[token]; c >= 0; c = nextSibling[c]) if (Kinds[c] == kind) return c;
        return -1;
    }

    internal bool HasTree(int token) => Tokens[token].Head != Token.NoTree;

    /// <summary>Whether a token stands below another or is it.</summary>
    internal bool IsBelow(int token, int ancestor)
    {
        for (int steps = 0; token >= 0 && steps < 64; token = Heads[token], steps++) if (token == ancestor) return true;
        return false;
    }

    private void Widen(int[] open)
    {
        var ready = new Stack<int>();
        for (int i = 0; i < open.Length; i++) if (open[i] == 0) ready.Push(i);
        while (ready.Count > 0)
        {
            int i = ready.Pop();
            int head = Heads[i];
            if (head < 0) continue;
            left[head] = Math.Min(left[head], left[i]);
            right[head] = Math.Max(right[head], right[i]);
            if (--open[head] == 0) ready.Push(head);
        }
    }
}
