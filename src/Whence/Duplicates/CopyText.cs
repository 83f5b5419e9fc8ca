using Whence.Stories;
using Whence.Text;

namespace Whence.Duplicates;

/// <summary>A report as the search for copies reads it: words, sentences, and the details that only who copies would share.</summary>
internal sealed class CopyText
{
    private const int MaxWords = 12_000;
    private const int MaxDetails = 400;

    private CopyText(List<ulong> words, List<bool> quoted, List<int> firstWords, List<TextSpan> sentences, List<(ulong Key, int Sentence)> details)
    {
        (Words, Quoted, FirstWords, Sentences, Details) = ([.. words], [.. quoted], [.. firstWords, words.Count], [.. sentences], [.. details]);
        HashSet<ulong> own = [];
        for (int i = 0; i + 2 < Words.Length; i++)
            if (!(Quoted[i] && Quoted[i + 2])) own.Add(Run(i));
        Runs = own;
    }

    public ulong[] Words { get; }

    public bool[] Quoted { get; }

    /// <summary>First word of each sentence; one more at the end.</summary>
    public int[] FirstWords { get; }

    public TextSpan[] Sentences { get; }

    /// <summary>Names and numbers in order, each once.</summary>
    public (ulong Key, int Sentence)[] Details { get; }

    /// <summary>The runs of three words outside quotation marks: a statement that both quote is no sign of copying.</summary>
    public HashSet<ulong> Runs { get; }

    /// <summary>The run of three words that begins at a word.</summary>
    public ulong Run(int word) => TermHash.Pair(TermHash.Pair(Words[word], Words[word + 1]), Words[word + 2]);

    /// <summary>How many runs stand in both.</summary>
    public int SharedRuns(CopyText other)
    {
        (HashSet<ulong> small, HashSet<ulong> large) = Runs.Count <= other.Runs.Count ? (Runs, other.Runs) : (other.Runs, Runs);
        int shared = 0;
        foreach (ulong run in small) if (large.Contains(run)) shared++;
        return shared;
    }

    /// <summary>A report by what is read of it.</summary>
    public static CopyText Of(Document document) => Read(document.Text, [.. document.Passages.Where(static passage => passage.IsRead).Select(static passage => passage.Span)]);

    public static CopyText Read(string text, ReadOnlySpan<TextSpan> read)
    {
        List<ulong> words = [];
        List<bool> quoted = [];
        List<int> first = [];
        List<TextSpan> sentences = [];
        List<(ulong, int)> details = [];
        HashSet<ulong> seen = [];
        bool inside = false;
        foreach (TextSpan stretch in read)
        {
            int looked = stretch.Start, start = -1, end = 0;
            TermScanner scanner = new(text, stretch);
            while (words.Count < MaxWords && scanner.MoveNext())
            {
                ScannedWord word = scanner.Current;
                bool breaks = false;
                for (int at = looked; at < word.Span.Start; at++)
                {
                    char c = text[at];
                    if (c is '“' or '„' or '«') inside = true;
                    else if (c is '”' or '»') inside = false;
                    else if (c == '"') inside = !inside;
                    else if (c == '\n') (breaks, inside) = (true, false);
                    if (c is '!' or '?' || (c == '.' && at > looked + 1) || (c == '.' && (word.Kind & WordLook.Capital) != 0 && at - 2 > stretch.Start && char.IsLetter(text[at - 2]))) breaks = true;
                }
                looked = word.Span.End;
                if (start >= 0 && breaks)
                {
                    sentences.Add(new(start, end));
                    start = -1;
                }
                if (start < 0)
                {
                    start = word.Span.Start;
                    first.Add(words.Count);
                }
                end = word.Span.End;
                bool detail = (word.Kind & WordLook.Number) != 0 || ((word.Kind & WordLook.Capital) != 0 && (word.Kind & WordLook.Opens) == 0);
                if (detail && details.Count < MaxDetails && seen.Add(word.Key)) details.Add((word.Key, sentences.Count));
                words.Add(word.Key);
                quoted.Add(inside);
            }
            if (start >= 0) sentences.Add(new(start, end));
        }
        return new(words, quoted, first, sentences, details);
    }
}
