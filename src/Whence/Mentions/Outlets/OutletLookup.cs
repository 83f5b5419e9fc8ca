using System.Collections.Frozen;
using Whence.Mentions.Comparing;

namespace Whence.Mentions.Listing;

/// <summary>The listed outlets by name and by domain. Immutable; threads may share it.</summary>
internal sealed class OutletLookup
{
    /// <summary>A name of up to so many letters must be written as listed: “AP”, not “ap”.</summary>
    private const int MaxShort = 4;

    private readonly FrozenDictionary<string, (OutletEntry Entry, string Name, bool IsWord)> names;
    private readonly FrozenDictionary<string, OutletEntry> domains;

    internal OutletLookup(string lines)
    {
        Dictionary<string, (OutletEntry, string, bool)> byName = new(StringComparer.Ordinal);
        Dictionary<string, OutletEntry> byDomain = new(StringComparer.Ordinal);
        List<OutletEntry> entries = [];
        foreach (string line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line.Split('|'), written = cells[1].Split(';');
            OutletEntry entry = new(written[0], Enum.Parse<OutletKind>(cells[0], ignoreCase: true), Array.ConvertAll(written, name => name.TrimStart('~')), cells[2].Split(';', StringSplitOptions.RemoveEmptyEntries));
            entries.Add(entry);
            foreach (string name in written) byName.TryAdd(Plain(name), (entry, name.TrimStart('~'), name[0] == '~'));
            foreach (string domain in entry.Domains) byDomain.TryAdd(domain, entry);
        }
        Entries = entries;
        names = byName.ToFrozenDictionary(StringComparer.Ordinal);
        domains = byDomain.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal IReadOnlyList<OutletEntry> Entries { get; }

    /// <summary>The outlet of a name; null if it is not listed.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="alone">Whether names count that are also common words.</param>
    internal OutletEntry? Of(ReadOnlySpan<char> name, bool alone)
    {
        if (name.Length is 0 or > 80 || !names.TryGetValue(Plain(name), out (OutletEntry Entry, string Name, bool IsWord) found)) return null;
        if (found.IsWord && !alone) return null;
        ReadOnlySpan<char> bare = WithoutArticle(name);
        if (bare.Length > 0 && char.IsLower(bare[0]) && !char.IsLower(found.Name[0])) return null;
        return bare.Length <= MaxShort && bare.ContainsAnyInRange('a', 'z') && !IsWritten(found.Entry, bare) ? null : found.Entry;
    }

    private static bool IsWritten(OutletEntry entry, ReadOnlySpan<char> bare)
    {
        foreach (string name in entry.Names) if (WithoutArticle(name).SequenceEqual(bare)) return true;
        return false;
    }

    /// <summary>The outlet of an address or host; null if it is not listed.</summary>
    internal OutletEntry? OfUrl(string url)
    {
        string host = HostOf(url);
        while (host.Length > 0)
        {
            if (domains.TryGetValue(host, out OutletEntry? entry)) return entry;
            int dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) return null;
            host = host[(dot + 1)..];
        }
        return null;
    }

    /// <summary>The host of an address in lower case, without “www.”.</summary>
    internal static string HostOf(string url)
    {
        int start = url.IndexOf("://", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = url.AsSpan(start < 0 ? 0 : start + 3);
        int end = rest.IndexOfAny('/', '?', '#');
        if (end >= 0) rest = rest[..end];
        int at = rest.IndexOf(':');
        if (at >= 0) rest = rest[..at];
        string host = rest.Length > 253 ? "" : rest.ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>A name without “The” before it.</summary>
    internal static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static string Plain(ReadOnlySpan<char> name) => NameWords.Of(name).Plain;
}
