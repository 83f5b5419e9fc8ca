namespace Whence.Mentions.Comparing;

/// <summary>The words of a name, folded: no article, no title before a person’s name, no possessive ending.</summary>
internal sealed class NameWords
{
    private const int MaxWords = 12;

    private static readonly HashSet<uint> Dropped = Keys("the", "a", "an");
    private static readonly HashSet<uint> Joining = Keys("of", "and", "for", "de", "del", "la", "le", "von", "van", "der", "in", "on", "to", "s");

    private NameWords(uint[] spelled, uint[] heard, string initials, string plain)
    {
        Spelled = spelled;
        Heard = heard;
        Initials = initials;
        Plain = plain;
    }

    /// <summary>A key for each word by its spelling.</summary>
    public uint[] Spelled { get; }

    /// <summary>A key for each word by its sound.</summary>
    public uint[] Heard { get; }

    /// <summary>The first letters of the words that are not joining words, folded.</summary>
    public string Initials { get; }

    /// <summary>The folded words without spaces.</summary>
    public string Plain { get; }

    /// <summary>The number of words.</summary>
    public int Count => Spelled.Length;

    /// <summary>Cuts a name into words.</summary>
    public static NameWords Of(ReadOnlySpan<char> name)
    {
        List<uint> spelled = [], heard = [];
        Span<char> folded = stackalloc char[64], initials = stackalloc char[MaxWords], plain = stackalloc char[128];
        int letters = 0, all = 0;
        for (int i = 0; i < name.Length && spelled.Count < MaxWords;)
        {
            if (!IsWord(name[i]))
            {
                i++;
                continue;
            }
            int start = i;
            while (i < name.Length && (IsWord(name[i]) || (name[i] == '.' && i - start == 1 && i + 1 < name.Length && char.IsUpper(name[i + 1]) && i + 2 <= name.Length && (i + 2 == name.Length || name[i + 2] == '.')))) i++;
            ReadOnlySpan<char> word = name[start..i];
            if (i < name.Length && name[i] is '\'' or '’' && word.Length <= 2) i++;
            int length = NameFold.Fold(word, folded);
            if (length == 0) continue;
            uint key = NameFold.Key(word);
            if (Dropped.Contains(key) && i < name.Length) continue;
            // “Meridian’s”
            if (length == 1 && folded[0] == 's' && start > 0 && name[start - 1] is '\'' or '’') continue;
            if (!Joining.Contains(key)) initials[letters++] = folded[0];
            for (int k = 0; k < length && all < plain.Length; k++) plain[all++] = folded[k];
            spelled.Add(key);
            heard.Add(NameFold.SoundKey(word));
        }
        return new([.. spelled], [.. heard], new string(initials[..letters]), new string(plain[..all]));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static HashSet<uint> Keys(params ReadOnlySpan<string> words)
    {
        HashSet<uint> keys = [];
        foreach (string word in words) keys.Add(NameFold.Key(word));
        return keys;
    }
}
