using Whence.Language.Words;

namespace Whence.Language.Tokens;

/// <summary>The features of a place between two tokens for whether a sentence ends there.</summary>
internal static class SentenceFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 23;

    /// <summary>Whether a sentence may end after a token at all; the others are not looked at.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, ReadOnlySpan<byte> flags, int i)
    {
        char next = text[starts[i + 1]], last = text[stops[i] - 1];
        byte kind = CharClass.Of(last);
        if ((flags[i + 1] & TokenBuffer.SpaceBefore) == 0)
        {
            // “left.The”: a lost space. Closing marks belong to what they close.
            return kind == CharClass.Stop && CharClass.IsUpper(next) && stops[i] - starts[i] == 1 && i > 0 && stops[i - 1] - starts[i - 1] > 1;
        }
        if (kind == CharClass.Stop || last is ')' or '"' or '\u201D' or '\u2019' or '\'' or ']' or '>' or '*') return true;
        if (last is ',' or '(' or '[' or '\u201C' or '\u2018' or '$') return false;
        return !char.IsLower(next) && next is not (',' or '.' or ')' or '%' or '?' or '!' or ';' or ':' or '\u201D' or '\'' or '\u2019' or '&' or '/');
    }

    /// <summary>Writes the keys of the features.</summary>
    /// <param name="text">The text that the offsets point into.</param>
    /// <param name="starts">Where tokens start.</param>
    /// <param name="stops">Where they end.</param>
    /// <param name="flags">What stands before them.</param>
    /// <param name="i">The token before the place; it is not the last.</param>
    /// <param name="first">The first token of the sentence so far.</param>
    /// <param name="quotes">Whether a straight quotation mark is open.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, ReadOnlySpan<byte> flags, int i, int first, bool quotes, Span<uint> keys)
    {
        int mark = i;
        while (mark > first && CharClass.Of(text[starts[mark]]) is CharClass.Other or CharClass.Apostrophe && i - mark < 3) mark--;
        bool closed = mark < i && CharClass.Of(text[stops[mark] - 1]) == CharClass.Stop;
        if (!closed) mark = i;
        uint end = Word(text, starts, stops, mark), before = Word(text, starts, stops, mark - 1), next = Word(text, starts, stops, i + 1), after = Word(text, starts, stops, i + 2);
        uint endShape = Shape(text, starts, stops, mark), beforeShape = Shape(text, starts, stops, mark - 1), nextShape = Shape(text, starts, stops, i + 1), afterShape = Shape(text, starts, stops, i + 2);
        uint close = closed ? text[starts[i]] : 0u;
        // A word counts by its kind where a mark counts by itself.
        uint kind = CharClass.Of(text[stops[mark] - 1]) is CharClass.Stop or CharClass.Other ? end : endShape + 1000;
        if (stops[mark] - starts[mark] > 1 && text[stops[mark] - 1] == '.' && CharClass.IsWord(text[starts[mark]])) kind = 7;
        int words = i - first + 1;
        uint length = words < 3 ? (uint)words : words < 5 ? 3u : words < 8 ? 4u : words < 15 ? 5u : words < 25 ? 6u : words < 45 ? 7u : 8u;
        uint beforeLength = mark > 0 ? (uint)Math.Min(5, stops[mark - 1] - starts[mark - 1]) : 0;
        uint open = quotes ? 1u : 0, spaced = (uint)(flags[i + 1] & TokenBuffer.SpaceBefore);
        uint second = i + 3 < starts.Length ? Word(text, starts, stops, i + 3) : 1;
        keys[0] = FeatureKey.Of(201, kind);
        keys[1] = FeatureKey.Of(202, kind, nextShape, spaced);
        keys[2] = FeatureKey.Of(203, kind, next);
        keys[3] = FeatureKey.Of(204, kind, close, nextShape);
        keys[4] = FeatureKey.Of(205, end, nextShape);
        keys[5] = FeatureKey.Of(206, end, next);
        keys[6] = FeatureKey.Of(207, before, kind, nextShape);
        keys[7] = FeatureKey.Of(208, beforeShape, kind, nextShape);
        keys[8] = FeatureKey.Of(209, kind, nextShape, afterShape);
        keys[9] = FeatureKey.Of(210, kind, next, after);
        keys[10] = FeatureKey.Of(211, kind, length);
        keys[11] = FeatureKey.Of(212, kind, length, nextShape);
        keys[12] = FeatureKey.Of(213, kind, beforeLength, nextShape);
        keys[13] = FeatureKey.Of(214, kind, open, close, nextShape);
        keys[14] = FeatureKey.Of(215, next);
        keys[15] = FeatureKey.Of(216, before, end);
        keys[16] = FeatureKey.Of(217, beforeShape, endShape, nextShape, afterShape);
        keys[17] = FeatureKey.Of(218, next, afterShape, length);
        keys[18] = FeatureKey.Of(219, kind, after);
        keys[19] = FeatureKey.Of(220, kind, Shape(text, starts, stops, first), nextShape, length);
        keys[20] = FeatureKey.Of(221, Word(text, starts, stops, first), kind, nextShape);
        keys[21] = FeatureKey.Of(222, close, after, second);
        keys[22] = FeatureKey.Of(223, beforeShape, kind, next);
    }

    private static uint Word(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, int i) =>
        (uint)i < (uint)starts.Length ? WordKeys.Lower(text[starts[i]..stops[i]]) : 1;

    private static uint Shape(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, int i) =>
        (uint)i < (uint)starts.Length ? WordKeys.Shape(text[starts[i]..stops[i]]) : 251u;
}
