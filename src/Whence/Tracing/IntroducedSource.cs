using System.Buffers;
using Whence.Attributions.Chains;
using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Tells whether a report brings in itself whom it then calls by a description: “the waiter” is the one of whom it said “a waiter on the yacht told us”. Keeps its answers; not for several threads.</summary>
/// <param name="readings">The readings of a story.</param>
internal sealed class IntroducedSource(Reading[] readings)
{
    /// <summary>So many words stand between “a” and the noun at most: “a former kitchen worker”.</summary>
    private const int Reach = 3;

    private static readonly WordSet Articles = new("a an one another two three four five six several");

    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?");

    private readonly Dictionary<(int Reading, string Noun), bool> known = [];

    /// <summary>Whether the noun that heads a description is one for a person and stands elsewhere in the report behind an indefinite article.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="source">The description: “the kitchen worker”.</param>
    public bool Is(int reading, string source)
    {
        if (!source.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return false;
        string noun = SourceNames.CalledBy(source).ToLowerInvariant();
        if (!known.TryGetValue((reading, noun), out bool holds)) known[(reading, noun)] = holds = IsBroughtIn(readings[reading].Document.Text, noun);
        return holds;
    }

    // Nouns come without a last “s”: “witnesse”, “secretarie”, and “policemen”.
    private static string Singular(string noun) =>
        noun.EndsWith("sse", StringComparison.Ordinal) ? noun[..^1] : noun.EndsWith("ie", StringComparison.Ordinal) ? noun[..^2] + "y" : noun.EndsWith("men", StringComparison.Ordinal) ? noun[..^2] + "an" : noun;

    /// <summary>The same of one report, by the noun in small letters and the singular.</summary>
    internal static bool IsBroughtIn(string text, string noun)
    {
        if (!PersonWords.MayBe(Singular(noun))) return false;
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
