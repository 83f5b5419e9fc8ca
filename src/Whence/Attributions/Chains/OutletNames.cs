using System.Collections.Frozen;

namespace Whence.Attributions.Chains;

/// <summary>Tells names of outlets from others, and one outlet's names from another's.</summary>
internal static class OutletNames
{
    // Words on “post” that are no newspapers.
    private static readonly FrozenSet<string> Posts = new[] { "outpost", "checkpost", "signpost", "goalpost", "lamppost", "milepost" }.ToFrozenSet();

    private static readonly FrozenSet<string> LastWords = new[]
    {
        "times", "post", "herald", "news", "gazette", "courier", "tribune", "journal", "observer", "echo", "ledger", "chronicle", "mail", "telegraph", "guardian",
        "standard", "mirror", "examiner", "dispatch", "messenger", "bulletin", "bugle", "trumpet", "star", "sun", "globe", "press", "wire", "newswire", "online",
        "radio", "television", "tv", "channel", "broadcasting", "broadcaster", "magazine", "weekly", "monthly", "daily", "review", "zeitung", "tagblatt", "avis", "blatt",
        "mercury", "clarion", "argus", "advertiser", "reporter", "beacon", "express", "gazeta", "gazzetta", "kurier", "courrier", "anzeiger", "posten",
        "bote", "rundschau", "presse", "dagblad", "nachrichten", "krant", "lantern", "sentinel", "register", "inquirer", "independent", "citizen", "banner", "barometer", "compass", "monitor", "tidende", "voice", "bladet", "pravda", "insider",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Letters of a word that stand for it in a blend at least.
    private const int MinBeginning = 3;

    // Letters of a name of one word that may be two at least.
    private const int MinCompound = 7;

    /// <summary>Initials that are outlets; written in small letters they are other words and people's names (“Ansa Rielle”).</summary>
    private static readonly FrozenSet<string> Initialed = new[]
    {
        "AP", "AFP", "DPA", "UPI", "BBC", "CNN", "NBC", "CBS", "ABC", "NPR", "PBS", "MSNBC", "C-SPAN", "TASS", "RIA", "ANSA", "EFE", "APA", "UNIAN", "WSJ", "NYT", "WP", "ITV", "RTE", "CBC", "CTV", "NHK",
        "ZDF", "ARD", "ORF", "SRF", "RT", "RFE", "RFERL", "VOA", "BIRN", "TVP", "STV", "PA", "AAP", "ANI", "PTI",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that are part of an outlet's name wherever they stand.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "reuters", "bloomberg", "interfax", "xinhua", "kyodo", "yonhap", "tass", "unian", "ukrinform", "politico", "axios", "buzzfeed", "breitbart", "huffpost", "newsweek", "wapo", "propublica", "bellingcat",
        "meduza", "jazeera", "al-jazeera", "techcrunch", "repubblica",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that name an outlet only where they are its whole name, an article and “News” or the like apart: not “Vice President”.</summary>
    private static readonly FrozenSet<string> KnownAlone = new[]
    {
        "fox", "vox", "slate", "forbes", "economist", "spiegel", "zeit", "bild", "focus", "monde", "figaro", "libération", "país", "mundo", "corriere", "stampa", "vice", "wired", "verge", "sky", "sputnik", "atlantic", "stern", "hill",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Around = new[]
    {
        "the", "der", "die", "das", "le", "la", "el", "il", "news", "online", "magazine", "tv", "radio", "media", "business",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name looks like that of an outlet or agency.</summary>
    internal static bool LooksLikeOne(ReadOnlySpan<char> name)
    {
        string last = "";
        bool known = false, capital = false, capitals = true;
        int other = 0, alone = 0, start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] == '-' && start >= 0))
            {
                if (start < 0) (start, capital, capitals) = (i, char.IsUpper(name[i]), true);
                capitals &= !char.IsLower(name[i]);
                continue;
            }
            if (start >= 0)
            {
                string word = name[start..i].ToString().ToLowerInvariant();
                known |= capital && (Known.Contains(word) || capitals && Initialed.Contains(word.ToUpperInvariant()));
                if (capital && KnownAlone.Contains(word)) alone++;
                else if (!Around.Contains(word)) other++;
                last = capital ? word : "";
            }
            start = -1;
        }
        known |= alone == 1 && other == 0 && (name.StartsWith("The ", StringComparison.Ordinal) || !OnlyWithArticle(name));
        if (known || LastWords.Contains(last) || last.Length > 6 && (last.EndsWith("blatt", StringComparison.Ordinal) || last.EndsWith("bladet", StringComparison.Ordinal) || last.EndsWith("zeitung", StringComparison.Ordinal) || last.EndsWith("kurier", StringComparison.Ordinal) || last.EndsWith("post", StringComparison.Ordinal) && !Posts.Contains(last) || last.EndsWith("krant", StringComparison.Ordinal))) return true;
        return name.IndexOf("Press A", StringComparison.Ordinal) >= 0 || name.IndexOf("News A", StringComparison.Ordinal) >= 0
            || name.IndexOf("News S", StringComparison.Ordinal) >= 0 || name.StartsWith("Radio ", StringComparison.Ordinal) || name.StartsWith("TV ", StringComparison.Ordinal) || name.StartsWith("Kanal ", StringComparison.Ordinal)
            || name.EndsWith(".com", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".net", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".org", StringComparison.OrdinalIgnoreCase);
    }

    // “Vice”, “Sky”, “Hill” alone may be anything; “the Hill”, “Sky News” and “Spiegel” are outlets.
    private static bool OnlyWithArticle(ReadOnlySpan<char> name) => name is "Vice" or "Sky" or "Hill" or "Fox" or "Focus" or "Slate" or "Atlantic" or "Verge" or "Economist" or "Wired" or "Stern";

    /// <summary>Whether two names can be of one outlet: the same words, all the words of the shorter, or its initials.</summary>
    internal static bool AreSame(string a, string b)
    {
        List<string> x = Words(a), y = Words(b);
        if (x.Count == 0 || y.Count == 0) return false;
        List<string> shorter = x.Count <= y.Count ? x : y, longer = x.Count <= y.Count ? y : x;
        bool all = true;
        foreach (string word in shorter) all &= longer.Contains(word);
        if (all) return true;
        return shorter.Count == 1 && (shorter[0] == Initials(a) || shorter[0] == Initials(b) || IsShort(a, longer) || IsShort(b, longer) || IsBlend(shorter[0], longer));
    }

    /// <summary>Whether a short name is made of the beginnings of words of another in their order: “Norrnews” of “Norrsund News Agency”.</summary>
    internal static bool IsBlend(string sign, string name) => IsBlend(sign.ToLowerInvariant(), Words(name));

    private static bool IsBlend(string small, List<string> words)
    {
        if (small.Length < 6 || words.Count < 2 || !words[0].StartsWith(small[..MinBeginning], StringComparison.Ordinal)) return false;
        int at = 0, used = 0;
        foreach (string word in words)
        {
            int common = 0;
            while (common < word.Length && at + common < small.Length && word[common] == small[at + common]) common++;
            if (common < MinBeginning) continue;
            at += common;
            used++;
        }
        return at == small.Length && used >= 2;
    }

    /// <summary>Whether two capitals begin the halves of a name of one word: “TP” of “Transpress”; no initials that an outlet is known by.</summary>
    internal static bool IsSign(string sign, string name)
    {
        ReadOnlySpan<char> own = Mentions.Listing.OutletLookup.WithoutArticle(name);
        if (sign.Length != 2 || !sign.All(char.IsUpper) || own.Length < MinCompound || own.Contains(' ') || own[0] != sign[0] || AreKnownInitials(sign)) return false;
        char second = char.ToLowerInvariant(sign[1]);
        foreach (string word in LastWords) if (word[0] == second && word.Length + 2 < own.Length && own.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether initials are those that an outlet is known by.</summary>
    internal static bool AreKnownInitials(string sign) => Initialed.Contains(sign);

    // “NSW” for “Norrsund Wire”: capitals that stand in the name in this order, the first letters of all its words among them.
    private static bool IsShort(string capitals, List<string> words)
    {
        if (capitals.Length is < 3 or > 5 || words.Count < 2) return false;
        int word = 0, at = 0;
        foreach (char c in capitals)
        {
            if (!char.IsUpper(c)) return false;
            char small = char.ToLowerInvariant(c);
            int inside = word == 0 ? -1 : words[word - 1].IndexOf(small, at);
            if (word < words.Count && words[word][0] == small) (word, at) = (word + 1, 1);
            else if (inside >= 0) at = inside + 1;
            else return false;
        }
        return word == words.Count;
    }

    // “hpa” for “Hallerland Press Agency”; empty for a single word.
    private static string Initials(string name)
    {
        string initials = "";
        bool inside = false;
        foreach (char c in name)
        {
            if (!inside && char.IsUpper(c)) initials += char.ToLowerInvariant(c);
            inside = char.IsLetterOrDigit(c);
        }
        if (initials.StartsWith('t') && name.StartsWith("The ", StringComparison.Ordinal)) initials = initials[1..];
        return initials.Length > 1 ? initials : "";
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool inside = i < name.Length && char.IsLetterOrDigit(name[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            string word = name[start..i].ToLowerInvariant();
            if (word is not ("the" or "a" or "an" or "of" or "s" or "online" or "website" or "newspaper" or "agency" or "report" or "article" or "channel")) words.Add(word);
            start = -1;
        }
        return words;
    }
}
