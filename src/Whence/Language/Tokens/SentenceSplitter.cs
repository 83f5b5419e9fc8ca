namespace Whence.Language.Tokens;

/// <summary>Says after which tokens of a passage a sentence ends: paragraphs and lines by rule, the rest by learned weights.</summary>
/// <remarks>Stateless: threads may share it. Linear in the number of tokens.</remarks>
internal sealed class SentenceSplitter(SentenceModel model)
{
    /// <summary>The width up to which lines are taken for wrapped by a program: mail and text files.</summary>
    private const int MaxWrapWidth = 100;

    /// <summary>
    /// What a place without an end mark must score. The weights come from web text, in which names and dates of mails follow each other
    /// without a mark; news hardly ever ends a sentence so within a paragraph.
    /// </summary>
    private const int MinUnmarkedScore = 24;

    /// <summary>
    /// The most tokens of a sentence. What is longer is a table or made to take for ever, since later stages look through a sentence for each thing that they find in it:
    /// 3 of 407,123 sentences of the public pile are longer, and none of the treebanks (the longest has 159).
    /// </summary>
    internal const int MaxTokens = 300;

    /// <summary>Marks the tokens of <paramref name="tokens"/> that end a sentence.</summary>
    /// <param name="text">The whole text that the token offsets point into.</param>
    /// <param name="tokens">The tokens of one passage.</param>
    /// <param name="ends">One flag a token; those that end a sentence are set.</param>
    public void Run(ReadOnlySpan<char> text, TokenBuffer tokens, Span<bool> ends)
    {
        ReadOnlySpan<int> starts = tokens.Starts, stops = tokens.Ends;
        ReadOnlySpan<byte> flags = tokens.Flags;
        Span<uint> keys = stackalloc uint[SentenceFeatures.Count];
        int first = 0, mark = -1;
        bool quotes = false;
        for (int i = 0; i < starts.Length; i++)
        {
            if (text[starts[i]] == '"') quotes = !quotes;
            if (i + 1 == starts.Length || (flags[i + 1] & TokenBuffer.ParagraphBefore) != 0) ends[i] = true;
            else if ((flags[i + 1] & TokenBuffer.LineBefore) != 0 && IsLineEnd(text, starts, stops, i)) ends[i] = true;
            else if (SentenceFeatures.IsCandidate(text, starts, stops, flags, i)) ends[i] = IsEnd(text, starts, stops, flags, i, first, quotes, keys);
            if (text[stops[i] - 1] is ',' or ';') mark = i;
            if (!ends[i] && i + 1 - first < MaxTokens) continue;
            // Cut behind the last comma or semicolon of the second half, where there is one.
            if (!ends[i] && mark < first + (MaxTokens / 2)) mark = i;
            int end = ends[i] ? i : mark;
            ends[end] = true;
            first = end + 1;
            if (i + 1 < starts.Length && (flags[i + 1] & TokenBuffer.ParagraphBefore) != 0) quotes = false;
        }
    }

    private bool IsEnd(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, ReadOnlySpan<byte> flags, int i, int first, bool quotes, Span<uint> keys)
    {
        SentenceFeatures.Write(text, starts, stops, flags, i, first, quotes, keys);
        int score = model.Score(keys);
        if (score <= 0) return false;
        char last = text[stops[i] - 1];
        // “Maro Tel (D-Wis.) said”: no sentence begins in lower case behind a bracket that stands in it.
        if (last is ')' or ']' && char.IsLower(text[starts[i + 1]])) return false;
        // ‘…,’ Ms. Tel said: the quotation before it makes the title look like the end of a sentence.
        if (last == '.' && char.IsUpper(text[starts[i + 1]]) && Abbreviations.IsTitle(text[starts[i]..stops[i]])) return false;
        if (CharClass.Of(last) == CharClass.Stop) return true;
        bool marked = i > 0 && CharClass.Of(text[stops[i - 1] - 1]) == CharClass.Stop && !CharClass.IsWord(last);
        if (!marked) return score > MinUnmarkedScore;
        // “Why?” Smith asked. The quotation goes on to its verb.
        return !(last is '"' or '\u201D' or '\u2019' or '\'' && text[stops[i - 1] - 1] is '?' or '!' or '\u2026' && SpeechVerbs.Follows(text, starts, stops, i + 1));
    }

    /// <summary>Whether a single line break between two tokens ends a sentence: yes, but where a program wrapped the line.</summary>
    private static bool IsLineEnd(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, int i)
    {
        int next = starts[i + 1];
        char c = text[next];
        if (char.IsLower(c)) return false;
        char before = text[stops[i] - 1];
        if (before is ',' or '-' or '\u2014') return false;
        if (CharClass.Of(before) == CharClass.Stop) return true;
        // Would the next word have fitted on the line? If not, the line may have been wrapped.
        int lineStart = stops[i] - 1, limit = Math.Max(0, stops[i] - MaxWrapWidth - 1);
        while (lineStart > limit && text[lineStart - 1] is not ('\n' or '\r')) lineStart--;
        int width = stops[i] - lineStart;
        if (width > MaxWrapWidth) return true;
        int nextEnd = next;
        while (nextEnd < text.Length && nextEnd < next + MaxWrapWidth && text[nextEnd] is not ('\n' or '\r')) nextEnd++;
        return width < 60 || nextEnd - next > MaxWrapWidth || (nextEnd - next < 20 && width < 70);
    }
}
