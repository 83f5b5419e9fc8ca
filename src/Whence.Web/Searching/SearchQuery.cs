using System.Collections.Immutable;
using System.Text;

namespace Whence.Web.Searching;

/// <summary>A query as a person types it: words, “phrases”, <c>beginning*</c>, <c>-left out</c>, <c>this OR that</c>. Immutable.</summary>
/// <param name="Groups">What must be there: each group by one of its terms at least.</param>
/// <param name="Not">What must not be there.</param>
internal sealed record SearchQuery(ImmutableArray<ImmutableArray<SearchTerm>> Groups, ImmutableArray<SearchTerm> Not)
{
    private const int MaxTerms = 40;

    /// <summary>Reads a query; what is wrong with it, in words, where it can't be searched for.</summary>
    public static (SearchQuery? Query, string? Flaw) Read(string text)
    {
        List<List<SearchTerm>> groups = [];
        List<SearchTerm> not = [];
        bool joins = false;
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            bool negative = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (negative) at++;
            string words;
            bool isPhrase = IsQuote(text[at]);
            if (isPhrase)
            {
                int end = at + 1;
                while (end < text.Length && !IsQuote(text[end])) end++;
                if (end == text.Length) return (null, $"The quotation mark before “{Cut(text[(at + 1)..])}” is not closed.");
                words = text[(at + 1)..end];
                at = end + 1;
            }
            else
            {
                int end = at;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsQuote(text[end])) end++;
                words = text[at..end];
                at = end;
            }
            if (!isPhrase && !negative && words == "OR")
            {
                if (groups.Count == 0 || joins) return (null, "OR needs a word on both sides.");
                joins = true;
                continue;
            }
            bool isBeginning = !isPhrase && words.Length > 1 && words[^1] == '*';
            string clean = Letters(words);
            if (clean.Length == 0) continue;
            if (++count > MaxTerms) return (null, $"The query holds more than {MaxTerms} words.");
            SearchTerm term = new(clean, isPhrase || clean.Contains(' ', StringComparison.Ordinal), isBeginning);
            if (negative) not.Add(term);
            else if (joins) groups[^1].Add(term);
            else groups.Add([term]);
            joins = false;
        }
        if (joins) return (null, "OR needs a word on both sides.");
        if (groups.Count == 0) return (null, not.Count > 0 ? "Say what to look for, not only what to leave out." : text.Trim().Length == 0 ? null : "There is no word in the query.");
        return (new([.. groups.Select(group => group.ToImmutableArray())], [.. not]), null);
    }

    /// <summary>The query in the language of SQLite's full-text search; every word is in quotation marks, so that none is an operator.</summary>
    public string ToMatch()
    {
        string all = string.Join(" AND ", Groups.Select(group => "(" + string.Join(" OR ", group.Select(term => term.ToMatch())) + ")"));
        return Not.IsEmpty ? all : $"({all}) NOT ({string.Join(" OR ", Not.Select(term => term.ToMatch()))})";
    }

    /// <summary>The query in plain words.</summary>
    public string ToWords()
    {
        string all = string.Join(" and ", Groups.Select(group => string.Join(" or ", group.Select(term => term.ToWords()))));
        return Not.IsEmpty ? all : all + ", but not " + string.Join(" nor ", Not.Select(term => term.ToWords()));
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    private static string Letters(string words)
    {
        StringBuilder clean = new();
        foreach (Rune rune in words.EnumerateRunes())
            clean.Append(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? rune.ToString() : " ");
        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Cut(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
