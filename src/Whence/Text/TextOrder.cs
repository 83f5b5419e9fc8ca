using System.Collections.Immutable;

namespace Whence.Text;

/// <summary>Looks up where an offset falls among things that stand in the order of the text.</summary>
internal static class TextOrder
{
    /// <summary>Index of the first item whose place is not below the one given; the number of items where there is none.</summary>
    /// <param name="items">Items in ascending order of their places.</param>
    /// <param name="place">The place looked for.</param>
    /// <param name="placeOf">The place of an item.</param>
    public static int First<T>(ReadOnlySpan<T> items, int place, Func<T, int> placeOf)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (placeOf(items[middle]) < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the token that holds an offset, or of the first behind it; the number of tokens where there is none.</summary>
    public static int TokenFrom(ImmutableArray<Token> tokens, int offset) => First(tokens.AsSpan(), offset + 1, static token => token.Span.End);

    /// <summary>Index of the sentence that holds an offset, or of the first behind it; the number of sentences where there is none.</summary>
    public static int SentenceFrom(ImmutableArray<Sentence> sentences, int offset) => First(sentences.AsSpan(), offset + 1, static sentence => sentence.Span.End);

    /// <summary>Index of the sentence that holds an offset; -1 where it falls between two or outside of all.</summary>
    public static int SentenceAt(ImmutableArray<Sentence> sentences, int offset) =>
        SentenceFrom(sentences, offset) is var index && index < sentences.Length && sentences[index].Span.Start <= offset ? index : -1;
}
