using Whence.Claims;
using Whence.Mentions;

namespace Whence.Tracing;

/// <summary>Who a source is, across reports: persons by their names, bodies by the words of theirs.</summary>
internal static class SourceIdentity
{
    private const int MaxNameWords = 7;

    private static readonly WordSet Titles = new($"{PersonTitles.Plain} {PersonTitles.Courtesy} {PersonTitles.Offices} dame judge justice councillor inspector prefect governor senator bishop");

    private static readonly WordSet Small = new("the a an of and for in at on de la le du der die das");

    /// <summary>Bodies that are one though they have no name: “a board of inquiry found”, but not “a ministry”.</summary>
    private static readonly WordSet Investigating = new("board commission court tribunal committee inspectorate");

    /// <summary>Who speaks, by the fullest name that the report gives; null where nobody is named.</summary>
    /// <remarks>“The Norrick coast guard” is that body and not the place that it is called by; of “a resident, plumber Oskar Dray” it is the man.</remarks>
    public static (string Name, bool IsPerson)? Of(Voice voice)
    {
        string phrase = Phrase(voice.Source ?? "");
        bool isBody = IsBody(phrase);
        if (voice.Name is { } full && full.Any(char.IsUpper))
        {
            // “Mattis Orlo, on whose word we relied”
            string written = full.IndexOf(',', StringComparison.Ordinal) is > 0 and int comma && IsLikePerson(full[..comma]) ? full[..comma] : full, name = WithoutTitle(written, voice.Type);
            // Whom the phrase names in full it does not leave to guess, whatever the mentions take it for.
            if (PersonIn(phrase) is { } person && !SharesWord(phrase, name) && !(HasArticle(voice.Source!) && phrase.StartsWith(person, StringComparison.Ordinal))) return (person, true);
            // “Vardesh’s trade minister” is not Vardesh.
            if (!isBody && IsOwnerIn(phrase, name)) return null;
            // The phrase says more of a body than the name that stands in it, or that it was taken for; what it says of a person is what he is.
            if (isBody && !IsOwned(phrase) && !(voice.Type == EntityType.Person && phrase.Contains(name, StringComparison.Ordinal)) && !name.Contains(LastOf(phrase), StringComparison.OrdinalIgnoreCase)) return (phrase, false);
            if (SourceNames.IsPlural(name) || ArePersons(name)) return null;
            return (name, voice.Type == EntityType.Person || name.Length < written.Length || (voice.Type == EntityType.Other && IsLikePerson(name)));
        }
        if (PersonIn(phrase) is { } named) return (named, true);
        return isBody && !IsOwned(phrase) && (!IsIndefinite(voice.Source!) || Investigating.Has(LastOf(phrase))) ? (IsIndefinite(phrase) ? phrase[(phrase.IndexOf(' ', StringComparison.Ordinal) + 1)..] : phrase, false) : null;
    }

    /// <summary>“spokeswoman Inke Varga” is called Inke Varga, and so is “Ms Inke Varga”; the Justice Department keeps its name.</summary>
    private static string WithoutTitle(string name, EntityType type)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || type is EntityType.Organization or EntityType.Place || BodyWords.Has(words[^1])) return name;
        int first = 0;
        while (first < words.Length - 1 && (Titles.Has(words[first].AsSpan().TrimEnd('.')) || char.IsDigit(words[first][0]) || words[first] is "old" || (words[first].Length > 3 && char.IsLower(words[first][0])))) first++;
        string bare = string.Join(' ', words[first..]);
        return first > 0 && char.IsUpper(bare[0]) && (IsLikePerson(bare) || words[first - 1] is "old" || Titles.Has(words[first - 1].AsSpan().TrimEnd('.'))) ? bare : name;
    }

    /// <summary>“The city” is the City of Lindal and Lindal city; “the state” is no State University.</summary>
    private static bool IsTerritory(string word, string[] body) =>
        BodyWords.Territories.Has(word) && (body[^1].Equals(word, StringComparison.OrdinalIgnoreCase) || (body[0].Equals(word, StringComparison.OrdinalIgnoreCase) && char.IsUpper(body[1][0]) && !BodyWords.Has(body[1])));

    /// <summary>“Army chiefs” are no body.</summary>
    private static bool ArePersons(string name) => name.LastIndexOf(' ') is > 0 and var blank && char.IsLower(name[blank + 1]) && name.EndsWith('s') && Attributions.Chains.PersonWords.MayBe(name[(blank + 1)..^1]);

    private static bool HasArticle(string source) => source.StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    private static bool SharesWord(string phrase, string name)
    {
        foreach (string word in Words(name))
        {
            if (phrase.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Whether a name owns what the phrase is about: what stands behind it is an office in small letters.</summary>
    private static bool IsOwnerIn(string phrase, string name)
    {
        int at = phrase.IndexOf(name, StringComparison.Ordinal), end = at + name.Length;
        return at >= 0 && (phrase.AsSpan(end).StartsWith("'s ") || phrase.AsSpan(end).StartsWith("’s ")) && char.IsLower(phrase[end + 3]) && !phrase.AsSpan(end + 3).ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether two names are of one source. Two persons share a surname and are two where both first names are given.</summary>
    public static bool AreOne(string first, bool isPerson, string second, bool otherIsPerson)
    {
        if (first.Equals(second, StringComparison.OrdinalIgnoreCase)) return true;
        // “ABELARD:” of an interview is Sunniva Abelard.
        if (isPerson != otherIsPerson) return isPerson ? IsSurnameOf(second, first) : IsSurnameOf(first, second);
        if (isPerson) return NameComparison.Compare(first, second, EntityType.Person) != NameMatch.None;
        string[] x = Words(first), y = Words(second);
        (string[] few, string[] many) = x.Length <= y.Length ? (x, y) : (y, x);
        // One word of many is enough where it is a name or says what body it is: “Karsovia” speaks through “Karsovia’s border command”, “the ministry” is the Ministry of Health.
        if (few.Length == 0 || (few.Length == 1 && many.Length > 1 && !char.IsUpper(few[0][0]) && !BodyWords.Has(few[0]) && !IsTerritory(few[0], many))) return false;
        return Array.TrueForAll(few, word => Array.Exists(many, other => other.Equals(word, StringComparison.OrdinalIgnoreCase)))
            || (few.Length == 1 && NameComparison.Compare(first, second, EntityType.Organization) is NameMatch.Acronym or NameMatch.Variant);
    }

    private static bool IsSurnameOf(string word, string name) => word.Length > 2 && !word.Contains(' ', StringComparison.Ordinal) && !BodyWords.Has(word) && name.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that tell a name from another.</summary>
    public static string[] Words(string name) =>
        [.. name.Split([' ', ',', '.', '"', '“', '”', '-'], StringSplitOptions.RemoveEmptyEntries).Select(WithoutOwner).Where(word => word.Length > 0 && !Small.Has(word))];

    /// <summary>A source phrase without what stands about it: “as the health ministry” says “health ministry”.</summary>
    private static string Phrase(string source)
    {
        string phrase = source.ReplaceLineEndings(" ").Trim(' ', ',', '.', '"', '“', '”');
        foreach (string start in (ReadOnlySpan<string>)["as ", "the "])
        {
            if (phrase.StartsWith(start, StringComparison.OrdinalIgnoreCase)) phrase = phrase[start.Length..];
        }
        return phrase;
    }

    /// <summary>A person’s name inside a description: two or three words that begin with capitals, behind a lower-case one or a comma.</summary>
    public static string? PersonIn(string phrase)
    {
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            int end = i;
            while (end < words.Length && IsNameWord(words[end]))
            {
                end++;
                if (words[end - 1].EndsWith(',')) break;
            }
            string run = string.Join(' ', words[i..end]).TrimEnd(',', '.');
            if (end - i is 2 or 3 && IsLikePerson(run) && (i == 0 || words[i - 1].EndsWith(',') || (char.IsLower(words[i - 1][0]) && !Small.Has(words[i - 1])))) return run;
            i = Math.Max(i, end - 1);
        }
        return null;
    }

    private static bool IsNameWord(string word) => char.IsUpper(word[0]) && word.Length > 1 && char.IsLower(word[1]);

    /// <summary>Whether a phrase is headed by a noun that bodies are called by and is short enough for a name.</summary>
    private static bool IsBody(string phrase) => BodyWords.Territories.Has(phrase) || (phrase.Length > 0 && BodyWords.Has(LastOf(phrase)) && Words(phrase).Length <= MaxNameWords && !SourceNames.IsPlural(phrase));

    /// <summary>“his office” is he.</summary>
    private static bool IsOwned(string phrase)
    {
        foreach (string owner in (ReadOnlySpan<string>)["his ", "her ", "its ", "their "])
        {
            if (phrase.StartsWith(owner, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsIndefinite(string source) => source.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("an ", StringComparison.OrdinalIgnoreCase);

    private static bool IsLikePerson(string name)
    {
        string[] words = Words(name);
        return words.Length is >= 2 and <= 4 && Array.TrueForAll(words, word => char.IsUpper(word[0])) && !BodyWords.Has(words[^1]) && !PressNames.Looks(name);
    }

    private static string LastOf(string phrase)
    {
        string[] words = phrase.Split(' ');
        int end = Array.FindIndex(words, word => word is "of" or "for" or "in" or "at" or "who" or "which" or "that");
        int comma = Array.FindIndex(words, word => word.EndsWith(','));
        if (comma >= 0 && (end <= 0 || comma < end)) end = comma + 1;
        return words[end > 0 ? end - 1 : ^1].TrimEnd(',');
    }

    private static string WithoutOwner(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.Trim('\'', '’');
}
