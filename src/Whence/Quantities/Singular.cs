namespace Whence.Quantities;

/// <summary>The singular of an English noun, by rule; for the nouns that are counted.</summary>
internal static class Singular
{
    /// <summary>Returns the singular in small letters unless the word has inner capitals.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        string lower = word.ToString();
        if (word.Length > 0 && !(word.Length > 1 && word[1..].ContainsAnyInRange('A', 'Z'))) lower = lower.ToLowerInvariant();
        return lower switch
        {
            "people" or "series" or "means" or "news" or "species" or "headquarters" or "lens" or "gas" or "bus" or "plus" => lower,
            "children" => "child",
            "feet" => "foot",
            "lives" => "life",
            "wives" => "wife",
            "knives" => "knife",
            "halves" => "half",
            "wolves" => "wolf",
            "leaves" => "leaf",
            "thieves" => "thief",
            "loaves" => "loaf",
            "shelves" => "shelf",
            "calves" => "calf",
            "teeth" => "tooth",
            "mice" => "mouse",
            "geese" => "goose",
            "buses" => "bus",
            "viruses" => "virus",
            "movies" => "movie",
            "cookies" => "cookie",
            "crises" => "crisis",
            "men" => "man",
            _ => ByEnding(lower),
        };
    }

    private static string ByEnding(string word)
    {
        if (word.EndsWith("men", StringComparison.Ordinal) && word.Length > 5) return word[..^2] + "an";
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal)) return word[..^2];
        return word.Length > 2 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }
}
