using System.Collections.Frozen;

namespace Whence.Mentions.Listing;

/// <summary>Words by which names of outlets are known that are not listed.</summary>
internal static class OutletWords
{
    /// <summary>Words at the end of a name that only outlets have.</summary>
    internal static readonly FrozenSet<string> Sure = Set(
        "times", "herald", "news", "gazette", "courier", "tribune", "journal", "ledger", "chronicle", "telegraph", "examiner", "newswire", "radio", "television", "tv", "broadcasting", "broadcaster",
        "magazine", "zeitung", "tagblatt", "blatt", "avis", "tidende", "bladet", "pravda", "inquirer", "newspaper", "newspapers", "nachrichten", "shimbun", "ilbo", "newsroom", "tidningen", "presse");

    /// <summary>Words at the end of a name that outlets have, and others too.</summary>
    internal static readonly FrozenSet<string> Likely = Set(
        "post", "observer", "echo", "mail", "guardian", "standard", "mirror", "dispatch", "messenger", "bulletin", "bugle", "trumpet", "star", "sun", "globe", "press", "wire", "online", "channel",
        "weekly", "monthly", "daily", "review", "lantern", "sentinel", "register", "independent", "citizen", "banner", "barometer", "compass", "monitor", "insider", "express", "argus", "advertiser", "record", "reporter", "spectator", "today", "report");

    /// <summary>Words at the start of a name that outlets have.</summary>
    internal static readonly FrozenSet<string> Starts = Set("radio", "tv", "kanal", "canal", "channel", "televisión", "agência", "agenzia", "agencia", "daily");

    /// <summary>Words that say no more than that it is an outlet; left out when names are compared.</summary>
    internal static readonly FrozenSet<string> Generic = Set("news", "online", "agency", "newspaper", "website", "television", "tv", "channel", "radio", "international", "magazine", "the", "of", "report", "com");

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => words.ToArray().ToFrozenSet(StringComparer.Ordinal);
}
