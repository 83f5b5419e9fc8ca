namespace Whence.Stories;

/// <summary>Takes the commonest English endings off, so that “shoots”, “shooting” and “shooters” share most of their weight. Needs no lemmas.</summary>
internal static class LightStem
{
    /// <summary>The length that is left of a folded form; letters before it may have been changed.</summary>
    public static int Cut(Span<char> form, int length)
    {
        if (length <= 3) return length;
        ReadOnlySpan<char> word = form[..length];
        if (word.EndsWith("ies") && length > 4) { form[length - 3] = 'y'; length -= 2; }
        else if (word.EndsWith("sses")) length -= 2;
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) length--;
        word = form[..length];
        int cut = word.EndsWith("ing") ? 3 : word.EndsWith("ed") && word[^3] != 'e' ? 2 : 0;
        if (cut > 0 && length - cut >= 3 && HasVowel(word[..^cut]))
        {
            length -= cut;
            if (form[length - 1] == form[length - 2] && form[length - 1] is not ('l' or 's' or 'z')) length--;
        }
        if (length > 3 && form[length - 1] == 'e') length--;
        return length;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') return true;
        return false;
    }
}
