using System.Buffers;
using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Tells whether a report brings in itself whom it then calls by a description: “the waiter” is the one of whom it said “a waiter on the yacht told us”.</summary>
internal static class IntroducedSource
{
    /// <summary>So many words stand between “a” and the noun at most: “a former kitchen worker”.</summary>
    private const int Reach = 3;

    private static readonly WordSet Articles = new("a an one another two three four five six several");

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?");

    /// <summary>Whether the noun that heads a description stands elsewhere in the report behind an indefinite article.</summary>
    /// <param name="text">The report.</param>
    /// <param name="source">The description: “the kitchen worker”.</param>
    public static bool Is(string text, string source)
    {
        string noun = SourceNames.CalledBy(source);
        if (noun.Length < 3 || !source.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return false;
        int since = int.MaxValue;
        foreach (Range range in text.AsSpan().SplitAny(' ', '\n'))
        {
            ReadOnlySpan<char> word = text.AsSpan()[range], bare = word.Trim(".,;:!?\"“”()");
            if (Articles.Has(bare))
            {
                since = 0;
                continue;
            }
            if (since <= Reach && (bare.Equals(noun, StringComparison.OrdinalIgnoreCase) || (bare.EndsWith('s') && bare[..^1].Equals(noun, StringComparison.OrdinalIgnoreCase)))) return true;
            since = since > Reach || word.ContainsAny(Marks) ? int.MaxValue : since + 1;
        }
        return false;
    }
}
