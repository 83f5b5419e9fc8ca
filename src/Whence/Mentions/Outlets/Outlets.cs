using Whence.Mentions.Comparing;
using Whence.Mentions.Listing;

namespace Whence.Mentions;

/// <summary>Tells names of outlets and agencies from others, and one outlet's names from another's. Pure; threads may share it.</summary>
public static class Outlets
{
    private static readonly OutletLookup Listed = new(OutletTable.Lines);

    /// <summary>The listed outlets.</summary>
    public static IReadOnlyList<OutletEntry> All => Listed.Entries;

    /// <summary>Whether a name is that of an outlet: listed, or built like one (“The Portsea Herald”, “Coast Radio”, “example.com”).</summary>
    /// <param name="name">The name as written, with or without its article.</param>
    /// <param name="type">What the name is known to be: persons are no outlets, and names that others have too count for organisations only.</param>
    public static bool IsOutlet(ReadOnlySpan<char> name, EntityType type = EntityType.Organization)
    {
        if (name.Length is < 2 or > 80) return false;
        if (Listed.Of(name, alone: type == EntityType.Organization && HasArticle(name)) is not null) return type is not EntityType.Person || name.Contains(' ') || IsCapitals(name);
        return type is not (EntityType.Person or EntityType.Place) && LooksLikeOne(name, type);
    }

    /// <summary>The listed outlet of a name; null if it is not listed.</summary>
    public static OutletEntry? Find(ReadOnlySpan<char> name) => Listed.Of(name, alone: true);

    /// <summary>The listed outlet of a web address or domain; null if it is not listed.</summary>
    public static OutletEntry? FindByUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Listed.OfUrl(url);
    }

    /// <summary>The name that all names of a listed outlet share, such as “Associated Press” for AP; null if it is not listed.</summary>
    public static string? Family(ReadOnlySpan<char> name) => Find(name)?.Family;

    /// <summary>Whether it is an agency: listed as one, or named one.</summary>
    public static bool IsAgency(ReadOnlySpan<char> name)
    {
        if (Find(name) is { } entry) return entry.Kind == OutletKind.Agency;
        foreach (string word in (ReadOnlySpan<string>)["agency", "newswire", "wire", "press association", "news service", "agentur"])
            if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (word != "agency" || name.Contains("news", StringComparison.OrdinalIgnoreCase) || name.Contains("press", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    /// <summary>Whether a name as written in a text can be that of an outlet: “the Compass” of the Financial Compass, “the BBC” of BBC News, “HPA” of the Hallerland Press Agency.</summary>
    /// <param name="name">The name in the text.</param>
    /// <param name="outlet">The outlet's name; null if not known.</param>
    /// <param name="url">An address at the outlet; null if not known.</param>
    public static bool Same(ReadOnlySpan<char> name, string? outlet, string? url = null)
    {
        OutletEntry? listed = Find(name), own = outlet is null ? null : Find(outlet);
        own ??= url is null ? null : FindByUrl(url);
        if (listed is not null && own is not null) return ReferenceEquals(listed, own);
        NameWords words = NameWords.Of(name);
        if (words.Count == 0) return false;
        if (outlet is not null && OutletNameParts.AreSame(name, words, outlet)) return true;
        return url is not null && IsHost(words, OutletLookup.HostOf(url));
    }

    // The host's own label: “financialcompass” is the Financial Compass, or ends with “compass”.
    private static bool IsHost(NameWords words, string host)
    {
        Span<char> plain = stackalloc char[64];
        foreach (Range range in host.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> label = host.AsSpan()[range];
            ReadOnlySpan<char> folded = plain[..NameFold.Fold(label, plain)];
            if (folded.Length < 2) continue;
            if (folded.SequenceEqual(words.Plain) || (folded.StartsWith("the") && folded[3..].SequenceEqual(words.Plain))) return true;
            if (words.Count > 1 && words.Initials.Length > 2 && folded.SequenceEqual(words.Initials)) return true;
            if (words.Count == 1 && words.Plain.Length >= 5 && folded.Length > words.Plain.Length && folded.EndsWith(words.Plain)) return true;
        }
        return false;
    }

    private static bool LooksLikeOne(ReadOnlySpan<char> name, EntityType type)
    {
        ReadOnlySpan<char> last = default, first = default;
        int count = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range].Trim(",.()\"“”‘’");
            if (word.Length == 0 || (count == 0 && word.Equals("the", StringComparison.OrdinalIgnoreCase))) continue;
            if (count == 0) first = word;
            last = word;
            count++;
        }
        if (count == 0) return false;
        if (count == 1 && IsDomain(last)) return true;
        bool article = HasArticle(name);
        if (!char.IsUpper(last[0]) && !char.IsUpper(first[0])) return false;
        string end = Lower(last), start = Lower(first);
        if (OutletWords.Sure.Contains(end) && char.IsUpper(last[0]) && (count > 1 || article)) return true;
        if (OutletWords.Likely.Contains(end) && char.IsUpper(last[0]) && (count > 1 || article) && type == EntityType.Organization) return true;
        if (count > 1 && OutletWords.Starts.Contains(start)) return true;
        return name.EndsWith("News Agency", StringComparison.Ordinal) || name.EndsWith("Press Agency", StringComparison.Ordinal) || name.EndsWith("News Service", StringComparison.Ordinal)
            || name.EndsWith("Press Association", StringComparison.Ordinal) || name.EndsWith("Wire Service", StringComparison.Ordinal) || name.EndsWith("Broadcasting Corporation", StringComparison.Ordinal)
            || (count > 1 && name.EndsWith(" Agency", StringComparison.Ordinal) && name.Contains("Press", StringComparison.Ordinal));
    }

    private static bool IsDomain(ReadOnlySpan<char> word)
    {
        int dot = word.LastIndexOf('.');
        if (dot < 2 || dot == word.Length - 1) return false;
        ReadOnlySpan<char> end = word[(dot + 1)..];
        foreach (string known in (ReadOnlySpan<string>)["com", "net", "org", "info", "news", "ru", "ua", "de", "uk", "eu", "example"])
            if (end.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool HasArticle(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    private static bool IsCapitals(ReadOnlySpan<char> name) => !name.ContainsAnyExceptInRange('A', 'Z');

    private static string Lower(ReadOnlySpan<char> word) => word.Length > 24 ? "" : word.ToString().ToLowerInvariant();
}
