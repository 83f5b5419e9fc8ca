using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Attributions.Trees;

/// <summary>A set of tokens as ranges in order that do not touch: a part that may be discontinuous. Not for more than one thread.</summary>
internal sealed class TokenSet
{
    private readonly List<TokenRange> ranges = [];

    internal TokenSet()
    {
    }

    internal TokenSet(TokenRange range) => Add(range);

    internal bool IsEmpty => ranges.Count == 0;

    internal int First => ranges.Count == 0 ? -1 : ranges[0].First;

    internal int End => ranges.Count == 0 ? -1 : ranges[^1].End;

    internal IReadOnlyList<TokenRange> Ranges => ranges;

    internal int Count
    {
        get
        {
            int n = 0;
            foreach (TokenRange r in ranges) n += r.Count;
            return n;
        }
    }

    internal void Clear() => ranges.Clear();

    internal bool Holds(int token)
    {
        foreach (TokenRange r in ranges) if (r.Holds(token)) return true;
        return false;
    }

    internal bool Overlaps(TokenSet other)
    {
        foreach (TokenRange r in ranges) foreach (TokenRange o in other.ranges) if (r.First < o.End && o.First < r.End) return true;
        return false;
    }

    internal void Add(TokenRange range)
    {
        if (range.Count <= 0) return;
        int first = range.First, end = range.End, at = 0;
        while (at < ranges.Count && ranges[at].End < first) at++;
        while (at < ranges.Count && ranges[at].First <= end)
        {
            first = Math.Min(first, ranges[at].First);
            end = Math.Max(end, ranges[at].End);
            ranges.RemoveAt(at);
        }
        ranges.Insert(at, new(first, end));
    }

    internal void AddAll(TokenSet other)
    {
        foreach (TokenRange r in other.ranges) Add(r);
    }

    internal void Remove(TokenRange range)
    {
        if (range.Count <= 0) return;
        for (int i = ranges.Count - 1; i >= 0; i--)
        {
            TokenRange r = ranges[i];
            if (r.End <= range.First || range.End <= r.First) continue;
            ranges.RemoveAt(i);
            if (range.End < r.End) ranges.Insert(i, new(range.End, r.End));
            if (r.First < range.First) ranges.Insert(i, new(r.First, range.First));
        }
    }

    internal void RemoveAll(TokenSet other)
    {
        foreach (TokenRange r in other.ranges) Remove(r);
    }

    /// <summary>The stretches of the text, cut where a paragraph ends.</summary>
    internal ImmutableArray<TextSpan> ToSpans(ImmutableArray<Token> tokens, string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Count);
        foreach (TokenRange r in ranges)
        {
            int start = tokens[r.First].Span.Start;
            for (int i = r.First + 1; i < r.End; i++)
            {
                int gap = tokens[i - 1].Span.End, next = tokens[i].Span.Start;
                if (next <= gap || text.AsSpan(gap, next - gap).IndexOf('\n') < 0) continue;
                spans.Add(new(start, gap));
                start = next;
            }
            spans.Add(new(start, tokens[r.End - 1].Span.End));
        }
        return spans.ToImmutable();
    }
}
