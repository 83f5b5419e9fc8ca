using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Whether words name the outlet that prints them: “the Herald” in The Portsea Herald.</summary>
internal static class OutletNames
{
    private const int Reach = 5;

    /// <summary>Whether the words from a token on, up to the next verb or mark, name the document's own outlet.</summary>
    public static bool NamesOwn(Analysis analysis, int first, int end)
    {
        string? outlet = analysis.Document.Outlet;
        if (string.IsNullOrEmpty(outlet)) return false;
        for (int i = first; i < Math.Min(end, first + Reach); i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            if (token.Tag is PartOfSpeech.Punct or PartOfSpeech.Verb) return false;
            if (word.Length >= 2 && char.IsUpper(word[0]) && !word.Equals("The", StringComparison.Ordinal) && Holds(outlet, word)) return true;
        }
        return false;
    }

    /// <summary>Whether a word stands in a name, or is made of its initials: HPA for the Hallerland Press Agency.</summary>
    public static bool Holds(string name, ReadOnlySpan<char> word)
    {
        Span<char> initials = stackalloc char[16];
        int count = 0;
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> part = name.AsSpan()[range];
            if (part.Length == 0) continue;
            if (part.Length > 2 ? part.Equals(word, StringComparison.OrdinalIgnoreCase) : part.Length == 2 && char.IsUpper(part[1]) && part.SequenceEqual(word)) return true;
            if (char.IsUpper(part[0]) && count < initials.Length) initials[count++] = part[0];
        }
        return count >= 2 && word.Length >= 2 && word.EndsWith(initials[..count], StringComparison.Ordinal) && word.Length <= count + 1
            || (count >= 3 && word.Equals(initials[1..count], StringComparison.Ordinal));
    }
}
