using Whence.Claims;

namespace Whence.Tracing;

/// <summary>What a source is known by across reports.</summary>
internal static class SourceNames
{
    /// <summary>Nouns by which a report calls a body that it has named before.</summary>
    public static WordSet Firms { get; } = new("company enterprise firm airline carrier maker manufacturer producer operator supplier contractor club fund owner publisher organisation organization");

    /// <summary>Hearsay without anybody behind it.</summary>
    public static WordSet Rumours { get; } = new("rumour rumours rumor rumors whisper whispers gossip talk hearsay speculation word chatter reports");

    /// <summary>What a body makes public of what it found: what it says is that body's word.</summary>
    public static WordSet Papers { get; } = new("report findings inquiry study survey ruling verdict audit statistics figures results investigation examination autopsy post-mortem count tally");

    /// <summary>Whether a description is of a thing that can be shown: “a letter”, “two photographs”.</summary>
    public static bool IsExhibit(string source) => ClaimWords.Exhibit.Has(HeadOf(source).AsSpan().TrimEnd('S'));

    private static readonly WordSet Press = new("newspapers press media telly"), Counts = new("two three four five six seven eight nine ten");

    /// <summary>The outlets of others, none of which is named: “the newspapers of Tarn”, but not the Sund Press and no state media.</summary>
    public static bool IsPress(string source) => HeadOf(source).ToLowerInvariant() is var head && Press.Has(head) && source.Contains(head, StringComparison.Ordinal) && !source.Contains("state", StringComparison.OrdinalIgnoreCase);

    /// <summary>“a”, “an”, “one”, “somebody who”: somebody is brought in.</summary>
    public static bool IsIndefinite(string source) => FirstOf(source) is var first && (first is "a" or "A" or "an" or "An" or "one" or "One" || (first.Length < source.Length && first is "somebody" or "Somebody" or "someone" or "Someone"));

    /// <summary>How many a phrase counts: “two” of “two people who work at the zoo”; null where it does not begin with a number in letters.</summary>
    public static string? CountOf(string source) => FirstOf(source) is var first && first.Length < source.Length && Counts.Has(first) ? first.ToString().ToLowerInvariant() : null;

    /// <summary>The body that somebody is said to be of: the Common Farm Fund of “auditors of the Common Farm Fund”; null where none with a name is.</summary>
    public static string? BodyBehind(string source)
    {
        const string Of = " of the ";
        int at = source.IndexOf(Of, StringComparison.Ordinal);
        if (at < 1) return null;
        string body = source[(at + Of.Length)..];
        return body.Length > 3 && char.IsUpper(body[0]) && body.IndexOf(' ', StringComparison.Ordinal) > 0 && char.IsUpper(body[body.LastIndexOf(' ') + 1]) ? body : null;
    }

    /// <summary>Whether a noun, in capitals, is one for firms, of one or of several.</summary>
    public static bool AreFirms(string noun) => Firms.Has(noun) || (noun.EndsWith("IES", StringComparison.Ordinal) ? Firms.Has(noun[..^3] + "Y") : noun.EndsWith('S') && Firms.Has(noun.AsSpan(0, noun.Length - 1)));

    private static ReadOnlySpan<char> FirstOf(string source) => source.IndexOf(' ', StringComparison.Ordinal) is >= 0 and int blank ? source.AsSpan(0, blank) : source;

    private static readonly WordSet Many = new(
        "two three four five six seven eight nine ten several some many people residents soldiers officials sources members men women witnesses workers they both those others experts lawyers");

    /// <summary>The head of a description: “councillor” of “a senior councillor of her own group”.</summary>
    public static string HeadOf(string source)
    {
        string[] words = source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // “one of the workers” is one of those.
        if (words.Length > 3 && words[1] == "of") words = words[3..];
        // “a decree published in the gazette”, but not “a published decree”
        int end = Array.FindIndex(words, word => word is "of" or "in" or "that" or "with" or "who" or "which" or "whom" or "whose" or "from" or "at" or "for" or "on");
        int participle = Array.FindIndex(words, Math.Min(2, words.Length), word => Participles.Has(word));
        if (participle > 1 && participle + 1 < words.Length && words[participle + 1] is "in" or "by" or "on" or "to" or "at" && (end < 0 || participle < end)) end = participle;
        if (end <= 0) end = words.Length;
        // “satellite pictures taken”, where what goes on is left out.
        if (end == words.Length && end > 1 && words[end - 1] is "taken" or "seen" or "obtained" or "reviewed") end--;
        // “the waiter, 24,” is a waiter.
        for (int i = 0; i < end; i++)
        {
            if (words[i].EndsWith(',') && (i + 1 == words.Length || char.IsDigit(words[i + 1][0]))) end = i + 1;
        }
        return end == 0 ? "" : words[end - 1].Trim(',', '.').ToUpperInvariant();
    }

    // “a decree published in the gazette”, “a letter seen by us”
    private static readonly WordSet Participles = new("published seen obtained signed dated read posted issued sent made shown written filed reviewed leaked handed given taken printed");

    /// <summary>Those who look into a thing and find something out: several, and one body.</summary>
    public static WordSet Finders { get; } = new("experts inspectors investigators auditors monitors surveyors examiners assessors prosecutors detectives");

    // Nouns that could be said of anybody who knows.
    private static readonly WordSet Anybody = new(
        "source insider person people man men woman women member employee staff mole whistleblower mate colleague circle neighbour neighbor fan somebody someone anybody one informant contact voice resident local friend aide");

    /// <summary>The noun by which a description calls somebody, in capitals and the singular.</summary>
    public static string CalledBy(string source) => HeadOf(source) is var noun && noun.EndsWith('S') && !noun.EndsWith("SS", StringComparison.Ordinal) ? noun[..^1] : noun;

    /// <summary>Whether a noun could be said of anybody who knows: “a source”, “an insider”, “a member of staff”.</summary>
    public static bool IsAnybody(string noun) => noun.Length == 0 || Anybody.Has(noun);

    /// <summary>Whether several people are meant.</summary>
    public static bool IsPlural(string source)
    {
        if (source.StartsWith("one of ", StringComparison.OrdinalIgnoreCase) || source.Equals("one", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (Range range in source.AsSpan().Split(' '))
        {
            if (Many.Has(source.AsSpan()[range])) return true;
        }
        return false;
    }
}
