namespace Whence.Tracing;

/// <summary>The name of an outlet or body, and the shorter names by which other reports call it.</summary>
internal sealed class OutletName
{
    private static readonly string[] Articles = ["The ", "the ", "Il ", "Le ", "La ", "El ", "Der ", "Die ", "Das "];

    /// <summary>Reads a name.</summary>
    public OutletName(string full)
    {
        Full = full.Trim();
        string bare = Full;
        foreach (string article in Articles)
        {
            if (bare.StartsWith(article, StringComparison.Ordinal) && bare.Length > article.Length + 2) bare = bare[article.Length..];
        }
        Bare = bare;
        Words = bare.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        Initials = string.Concat(Words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        if (Initials.Length < 2) Initials = "";
    }

    /// <summary>As given.</summary>
    public string Full { get; }

    /// <summary>Without its article.</summary>
    public string Bare { get; }

    /// <summary>The words of <see cref="Bare"/>.</summary>
    public string[] Words { get; }

    /// <summary>The first letters of its words, as agencies sign; empty for a name of one word.</summary>
    public string Initials { get; }

    /// <summary>Whether a name as written in a report means this one: the whole, its last word (“the Courier”), a first word that is rare enough, its initials.</summary>
    public bool IsMeantBy(string written) => IsMeantBy(new OutletName(written));

    /// <summary>Whether a name as written in a report means this one.</summary>
    public bool IsMeantBy(OutletName other)
    {
        if (Words.Length == 0 || other.Words.Length == 0) return false;
        if (other.Bare.Equals(Bare, StringComparison.OrdinalIgnoreCase)) return true;
        if (Initials.Length >= 2 && other.Words.Any(word => word.Equals(Initials, StringComparison.OrdinalIgnoreCase)) && other.Words.Length <= 2) return true;
        // “the blog Harbour Lights”, “the local Ostra Messenger”: the words of the name in order within the written one, or the other way round.
        return Within(Words, other.Words, 2) || Within(other.Words, Words, 2)
            || (other.Words.Length == 1 && other.Bare.Length >= 3 && char.IsUpper(other.Bare[0])
                && (other.Bare.Equals(Words[^1], StringComparison.Ordinal) || (other.Bare.Equals(Words[0], StringComparison.Ordinal) && Words.Length <= 2 && other.Bare.Length >= 6)))
            || IsBagOf(other.Words)
            || (Words.Length == 1 && other.Words.Any(word => word.Equals(Words[0], StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Where a text names it first, at or after an offset; -1 where it does not. Gives the length too.</summary>
    public int FindIn(string text, int from, out int length)
    {
        int best = -1;
        length = 0;
        Try(text, Bare, from, false, ref best, ref length);
        if (Words.Length >= 2)
        {
            if (Initials.Length >= 3) Try(text, Initials, from, false, ref best, ref length);
            if (Initials.Length >= 3) Try(text, "(" + Initials.ToLowerInvariant() + ")", from, false, ref best, ref length);
            Try(text, Words[^1], from, true, ref best, ref length);
            if (Words.Length == 2 && Words[0].Length >= 6 && char.IsUpper(Words[0][0])) Try(text, Words[0], from, true, ref best, ref length);
        }
        return best;
    }

    private static void Try(string text, string form, int from, bool needsArticle, ref int best, ref int length)
    {
        for (int at = text.IndexOf(form, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            int end = at + form.Length;
            bool whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (!whole && form[0] != '(') continue;
            if (needsArticle && !(at >= 4 && text.AsSpan(at - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase)
                && (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1])))) continue;
            if (best >= 0 && at >= best) return;
            best = at;
            length = form.Length;
            return;
        }
    }

    /// <summary>“the health ministry” for the Ministry of Health: two words or more, all of the name.</summary>
    private bool IsBagOf(string[] other)
    {
        int found = 0;
        foreach (string word in other)
        {
            if (word is "of" or "the" or "The" or "and") continue;
            if (!Array.Exists(Words, own => own.Equals(word, StringComparison.OrdinalIgnoreCase))) return false;
            found++;
        }
        return found >= 2;
    }

    private static bool Within(string[] part, string[] whole, int minWords)
    {
        if (part.Length < minWords || part.Length > whole.Length) return false;
        for (int start = 0; start + part.Length <= whole.Length; start++)
        {
            int i = 0;
            while (i < part.Length && part[i].Trim('"', '“', '”', ',').Equals(whole[start + i].Trim('"', '“', '”', ','), StringComparison.OrdinalIgnoreCase)) i++;
            if (i == part.Length) return true;
        }
        return false;
    }
}
