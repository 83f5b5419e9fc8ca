using Whence.Language;
using Whence.Stories;
using Whence.Text;

namespace Whence.Checking;

/// <summary>A claim or report made ready for comparison: sentences and their words. Immutable by use; threads may share it.</summary>
internal sealed class CheckText
{
    /// <summary>Sentences after which a report is not read further.</summary>
    private const int MaxSentences = 300;

    /// <summary>Words after which a sentence is cut: a text without a full stop.</summary>
    private const int MaxSentenceWords = 120;

    private const double BackgroundWords = 250.0 / 12;
    private const float UnknownWeight = 8;
    private const float NumberWeight = 5;

    /// <summary>Words after which a claim is cut.</summary>
    public const int MaxClaimWords = 80;

    private ReportWords? _known;

    private CheckText(CheckWord[] words, int[] firstWords, TextSpan[] sentences) => (Words, FirstWords, Sentences) = (words, firstWords, sentences);

    public CheckWord[] Words { get; }

    /// <summary>Index of the first word of each sentence; one more at the end.</summary>
    public int[] FirstWords { get; }

    public TextSpan[] Sentences { get; }

    public ReadOnlySpan<CheckWord> WordsOf(int sentence) => Words.AsSpan(FirstWords[sentence]..FirstWords[sentence + 1]);

    /// <summary>What does not depend on a claim; the same arguments are given every time.</summary>
    public ReportWords Known(WordVectors vectors, float stopWeight) => _known ??= new(this, vectors, stopWeight);

    /// <summary>Reads stretches of a text.</summary>
    public static CheckText Read(string text, ReadOnlySpan<TextSpan> read, WordVectors vectors)
    {
        List<CheckWord> words = [];
        List<int> first = [];
        List<TextSpan> sentences = [];
        foreach (TextSpan stretch in read)
        {
            int start = -1, end = -1, count = 0;
            bool quoted = false;
            int looked = stretch.Start;
            TermScanner scanner = new(text, stretch);
            while (sentences.Count < MaxSentences && scanner.MoveNext())
            {
                ScannedWord word = scanner.Current;
                bool breaks = false;
                for (int at = looked; at < word.Span.Start; at++)
                {
                    char c = text[at];
                    if (c == '“') quoted = true;
                    else if (c == '”') quoted = false;
                    else if (c == '"') quoted = !quoted;
                    else if (c == '\n' && at + 1 < stretch.End && text[at + 1] == '\n') (breaks, quoted) = (true, false);
                    if (c is '.' or '!' or '?' && at > stretch.Start && IsEnd(text, at, word)) breaks = true;
                }
                looked = word.Span.End;
                if (start >= 0 && (breaks || count >= MaxSentenceWords))
                {
                    sentences.Add(new(start, End(text, end, stretch.End)));
                    (start, count) = (-1, 0);
                }
                if (start < 0)
                {
                    start = word.Span.Start;
                    first.Add(words.Count);
                }
                end = word.Span.End;
                count++;
                bool number = (word.Kind & WordLook.Number) != 0;
                int row = number ? -1 : vectors.RowOf(word.VectorKey);
                float weight = number ? NumberWeight : row < 0 ? UnknownWeight : (float)-Math.Log(1 - Math.Exp(-BackgroundWords / (row + 8)));
                Cue cue = CueWords.Of(word.Key);
                if (count > 1) cue |= CueWords.Of(TermHash.Pair(words[^1].Stem, word.Key));
                words.Add(new(word.Key, row, weight, cue, number, quoted));
            }
            if (start >= 0) sentences.Add(new(start, End(text, end, stretch.End)));
        }
        if (first.Count > sentences.Count) first.RemoveRange(sentences.Count, first.Count - sentences.Count);
        int last = sentences.Count == 0 ? 0 : words.Count;
        first.Add(last);
        return new([.. words], [.. first], [.. sentences]);
    }

    // A full stop ends a sentence before a capital, unless it follows one letter or a short title.
    private static bool IsEnd(string text, int at, in ScannedWord next)
    {
        if (text[at] != '.') return true;
        if ((next.Kind & (WordLook.Capital | WordLook.Number)) == 0) return false;
        int start = at;
        while (start > 0 && char.IsLetter(text[start - 1]) && at - start < 5) start--;
        int length = at - start;
        if (length == 1) return false;
        return !(length is 2 or 3 && text.AsSpan(start, length) is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Gen" or "Sen" or "Rep" or "Gov" or "Lt" or "Col" or "Sgt" or "Jan" or "Feb" or "Aug" or "Nov" or "Dec" or "Oct");
    }

    // Takes the closing marks along.
    private static int End(string text, int end, int limit)
    {
        while (end < limit && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')') end++;
        return end;
    }
}
