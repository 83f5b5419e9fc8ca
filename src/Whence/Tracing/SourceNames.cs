using Whence.Claims;

namespace Whence.Tracing;

/// <summary>What a source is known by across reports.</summary>
internal static class SourceNames
{
    private static readonly WordSet Many = new(
        "two three four five six seven eight nine ten several some many people residents soldiers officials sources members men women witnesses workers they both those others experts lawyers");

    /// <summary>The last word of a name of a person; for a body all its words, articles left out.</summary>
    public static string KeyOf(string name)
    {
        string[] words = name.Split([' ', ',', '.', '"'], StringSplitOptions.RemoveEmptyEntries);
        string[] capital = [.. words.Where(word => char.IsUpper(word[0]) && word is not ("The" or "A"))];
        return (capital.Length == 0 ? string.Join(' ', words) : capital[^1]).ToUpperInvariant();
    }

    /// <summary>The head of a description: “councillor” of “a senior councillor of her own group”.</summary>
    public static string HeadOf(string source)
    {
        string[] words = source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = Array.FindIndex(words, word => word is "of" or "in" or "with" or "who" or "from" or "at" or "for" or "on");
        if (end <= 0) end = words.Length;
        return end == 0 ? "" : words[end - 1].Trim(',', '.').ToUpperInvariant();
    }

    /// <summary>Whether several people are meant.</summary>
    public static bool IsPlural(string source)
    {
        foreach (Range range in source.AsSpan().Split(' '))
        {
            if (Many.Has(source.AsSpan()[range])) return true;
        }
        return false;
    }
}
