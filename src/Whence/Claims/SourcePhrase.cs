using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>What a source phrase says of who speaks: the name that heads it, or that it names nobody.</summary>
internal static class SourcePhrase
{
    private static readonly WordSet Indefinite = new("a an one two three four five six seven eight nine ten several some many few other another most");

    private static readonly WordSet Speaking = new("spokesman spokeswoman spokesperson speaker lawyer representative statement");

    private static readonly WordSet Pronouns = new("he she it they who which that we i him her them himself herself its his their my our your");

    /// <summary>Whether the phrase is a pronoun alone.</summary>
    public static bool IsPronoun(ReadOnlySpan<char> source) => Pronouns.Has(source.Trim());

    /// <summary>“A mole at Lindqvarn HQ”, “three brokers in Corvin”: the name says where somebody without one belongs. Who speaks for a body has its name.</summary>
    public static bool IsBehindHead(string source, string name)
    {
        int at = source.IndexOf(name, StringComparison.Ordinal);
        if (at <= 0) return false;
        bool preposition = false;
        foreach (Range range in source.AsSpan(0, at).Split(' '))
        {
            ReadOnlySpan<char> word = source.AsSpan()[range];
            if (word.EndsWith(',') || Speaking.Has(word.TrimEnd('s'))) return false;
            preposition |= word is "of" or "at" or "in" or "from" or "with" or "on" or "for" or "to" or "near" or "by";
        }
        return preposition;
    }

    /// <summary>The name that heads a phrase; null where it is headed by a description: “Gust Maarle, who has kept the weir”, “the Norrick coast guard”, but not “a captain of the Fourth Brigade”.</summary>
    public static string? NameOf(Analysis analysis, TextSpan span)
    {
        string text = analysis.Document.Text;
        int first = TextOrder.TokenFrom(analysis.Tokens, span.Start), end = first;
        bool names = false;
        for (; end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < span.End; end++)
        {
            Token token = analysis.Tokens[end];
            ReadOnlySpan<char> word = token.Span.In(text);
            if (end == first && word.Equals("as", StringComparison.OrdinalIgnoreCase))
            {
                first++;
                continue;
            }
            if (end == first && Indefinite.Has(word)) return Apposed(analysis, end, span);
            if (word is "," or "(" or "—" or "–" || (end > first && token.Tag is PartOfSpeech.Verb or PartOfSpeech.Sconj)) break;
            if (token.Tag == PartOfSpeech.Pron && end > first) break;
            if (token.Tag == PartOfSpeech.Adp)
            {
                // “the Court of Audit” goes on, “the weir keeper of Harl” does not.
                if (!(word is "of" && end > first && analysis.Tokens[end - 1].Tag == PartOfSpeech.Propn)) break;
            }
            names |= token.Tag == PartOfSpeech.Propn && char.IsUpper(word[0]);
        }
        if (!names || end == first) return Apposed(analysis, end, span);
        while (first < end - 1 && analysis.Tokens[first].Tag == PartOfSpeech.Det) first++;
        while (end > first && analysis.Tokens[end - 1].Tag is PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Part) end--;
        if (end <= first) return null;
        // Of “Transport Minister Lucan Feyre” the last names are the person’s; a possessive belongs to somebody else.
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Span.In(text) is "'s" or "’s") return analysis.Tokens[end - 1].Tag == PartOfSpeech.Propn || i + 1 >= end ? Words(analysis, i + 1, end) : Words(analysis, first, end);
        }
        return Words(analysis, first, end);
    }

    /// <summary>The name behind the comma: “the public prosecutor, Hanno Leck”, “a second soldier, Emmer”.</summary>
    private static string? Apposed(Analysis analysis, int from, TextSpan span)
    {
        int at = from;
        while (at < analysis.Tokens.Length && analysis.Tokens[at].Span.Start < span.End && analysis.Tokens[at].Span.In(analysis.Document.Text) is not ",") at++;
        int first = ++at;
        while (at < analysis.Tokens.Length && analysis.Tokens[at].Span.Start < span.End && analysis.Tokens[at].Tag == PartOfSpeech.Propn) at++;
        return at > first && first < analysis.Tokens.Length ? Words(analysis, first, at) : null;
    }

    private static string? Words(Analysis analysis, int first, int end) =>
        end <= first ? null : new TextSpan(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End).Of(analysis.Document.Text).ReplaceLineEndings(" ");
}
