using System.Collections.Immutable;
using Whence.Claims;
using Whence.Mentions.Listing;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report has something from an outlet that it does not name: “told a local paper”, “in a foreign magazine”, “the newsletter of the tenants has it”.</summary>
internal static class UnnamedOutlet
{
    private const int MaxModifiers = 3;

    private static readonly WordSet Nouns = new($"{PressNouns.Outlets} {PressNouns.Papers} rag journal periodical");

    // These are more than outlets: a paper on poverty, the journal of a watchman.
    private static readonly WordSet Loose = new("paper papers sheet review");

    private static readonly WordSet PressWords = new("local trade rival national regional foreign provincial daily weekly sunday evening morning northern southern eastern western specialist certain other competing");

    /// <summary>What goes on behind a noun whose name stands before it.</summary>
    private static readonly WordSet Describing = new("for of run dedicated devoted that which owned based covering about edited published");

    /// <summary>What people do with outlets of their own.</summary>
    private static readonly WordSet Doings = new("launch launched launches launching run runs ran running keep keeps kept start started starts own owns owned founded found edit edits edited create created");

    private static readonly WordSet Makers = new("run published owned kept written");

    private static readonly WordSet Entries = new("post posts entry page pages");

    /// <summary>What may stand behind “a daily” where it is a paper.</summary>
    private static readonly WordSet Following = new("in of that which who has had said says reported reports wrote writes told from for on with by at and called named as is was");

    private static readonly string[] Cues =
    [
        "told", "tells", "telling", "said", "says", "report", "found", "writes", "wrote", "has it", "claim", "publish", "print", "reveal", "according", "confid", "quote", "boast", "admit", "spoke", "interview", "read ",
    ];

    /// <summary>Whether what is written for an outlet is no name: “a provincial newspaper”, “the newsletter of the tenants”, “local newspaper”.</summary>
    public static bool IsNoName(string outlet) =>
        outlet.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first && !outlet.Skip(first).Any(char.IsUpper) && (char.IsLower(outlet[0]) || SourceNames.IsIndefinite(outlet) || outlet.StartsWith("The ", StringComparison.Ordinal));

    /// <summary>The places, in order.</summary>
    public static List<TextSpan> Find(string text, ImmutableArray<Passage> passages)
    {
        List<TextSpan> found = [];
        foreach (Passage passage in passages)
        {
            if (!passage.IsRead) continue;
            List<TextSpan> words = WordsOf(text, passage.Span);
            for (int i = 1; i < words.Count; i++)
            {
                ReadOnlySpan<char> noun = words[i].In(text);
                bool loose = Loose.Has(noun);
                if (char.IsUpper(noun[0]) || (!loose && !Nouns.Has(noun)) || IsNamed(text, words, i) || IsNone(text, words, i) || !IsOther(text, words, i, loose, out int first) || IsApposed(text, words, first, i) || (first > 0 && Doings.Has(words[first - 1].In(text)))) continue;
                TextSpan phrase = new(words[first].Start, words[i].End), sentence = TextLine.Around(text, phrase.Start, phrase.Length);
                if (HasCue(sentence.In(text)) || (first > 0 && words[first - 1].In(text) is "in" or "to" or "by")) found.Add(phrase);
            }
        }
        return found;
    }

    /// <summary>Whether the words before the noun bring in an outlet that is not the report's own: “a”, or “the” with more that tells it apart.</summary>
    private static bool IsOther(string text, List<TextSpan> words, int noun, bool loose, out int first)
    {
        bool isPress = false;
        for (first = noun - 1; first >= 0 && noun - first <= MaxModifiers + 1; first--)
        {
            ReadOnlySpan<char> word = words[first].In(text);
            if (!IsBeside(text, words[first], words[first + 1])) return false;
            bool modified = noun - first > 1;
            if (word is "a" or "A" or "an" or "An" or "another" or "Another") return !loose || isPress;
            if (word is "the" or "The") return (modified && isPress) || (!loose && noun + 1 < words.Count && words[noun + 1].In(text) is "of" && IsBeside(text, words[noun], words[noun + 1]));
            if (word is "this" or "This" or "our" or "Our" or "his" or "her" or "its" or "their" or "no" or "every" or "each") return false;
            isPress |= PressWords.Has(word);
        }
        return false;
    }

    /// <summary>“the newspaper Brask Today”: its name follows.</summary>
    private static bool IsNamed(string text, List<TextSpan> words, int noun) =>
        noun + 1 < words.Count && IsBeside(text, words[noun], words[noun + 1]) && (char.IsUpper(text[words[noun + 1].Start]) || words[noun + 1].In(text) is "called" or "named");

    /// <summary>“Bollard, a weekly for shipowners”: its name stands before.</summary>
    private static bool IsApposed(string text, List<TextSpan> words, int first, int noun)
    {
        if (first < 1 || !(char.IsUpper(text[words[first - 1].Start]) || IsSite(text, words[first - 1])) || words[first].Start != words[first - 1].End + 2 || text[words[first - 1].End] != ',') return false;
        if (first > 1 && words[first - 2].In(text) is "In" or "On" or "At" or "in" or "on" or "at") return false;
        return words[noun].End == text.Length || text[words[noun].End] is ',' or '.' || (noun + 1 < words.Count && Describing.Has(words[noun + 1].In(text)));
    }

    // “Harbournotes.example, an informational website”
    private static bool IsSite(string text, TextSpan word) => word.Start > 1 && text[word.Start - 1] == '.' && char.IsLetterOrDigit(text[word.Start - 2]);

    /// <summary>“A weekly event”, “kept a journal”, “a blog post”, “a website run by the university”: no outlet that prints the news of others.</summary>
    private static bool IsNone(string text, List<TextSpan> words, int noun)
    {
        if (noun + 1 == words.Count || !IsBeside(text, words[noun], words[noun + 1])) return false;
        ReadOnlySpan<char> next = words[noun + 1].In(text), own = words[noun].In(text);
        // Of “a tabloid newspaper” the last noun is the one.
        return Nouns.Has(next) || (own is "website" or "blog" or "journal" or "portal" or "newsletter" && Makers.Has(next)) || Entries.Has(next) || (own is "daily" or "weekly" && !Following.Has(next)) || (own is "journal" && next is "on" or "and");
    }

    private static bool IsBeside(string text, TextSpan left, TextSpan right) => right.Start - left.End <= 2 && !text.AsSpan(left.End, right.Start - left.End).ContainsAny('.', ',', '\n');

    private static bool HasCue(ReadOnlySpan<char> sentence)
    {
        foreach (string cue in Cues)
        {
            if (sentence.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static List<TextSpan> WordsOf(string text, TextSpan span)
    {
        List<TextSpan> words = [];
        for (int i = span.Start; i < span.End;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < span.End && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’')) end++;
            words.Add(new(i, end));
            i = end;
        }
        return words;
    }
}
