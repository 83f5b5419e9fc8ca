using System.Collections.Immutable;
using System.Text;

namespace Whence.Intake.Web;

/// <summary>What a robots.txt lets an agent fetch (RFC 9309). Immutable; threads may share it.</summary>
public sealed class RobotsRules
{
    /// <summary>What is read of a robots.txt, in UTF-16 units: the least that the standard asks for.</summary>
    public const int MaxChars = 500 * 1024;

    private const int MaxPatternChars = 2048;

    private readonly ImmutableArray<(string Pattern, bool Allows)> _rules;

    private RobotsRules(ImmutableArray<(string, bool)> rules) => _rules = rules;

    /// <summary>Everything may be fetched: where there is no robots.txt.</summary>
    public static RobotsRules All { get; } = new([]);

    /// <summary>Nothing may be fetched: where the robots.txt can't be had.</summary>
    public static RobotsRules None { get; } = new([("/", false)]);

    /// <summary>Reads the rules for an agent; those for all agents where none name it.</summary>
    /// <param name="text">The file. What can't be read in it is passed over.</param>
    /// <param name="agent">The agent's product token.</param>
    public static RobotsRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = ImmutableArray.CreateBuilder<(string, bool)>();
        var others = ImmutableArray.CreateBuilder<(string, bool)>();
        bool isOwn = false, isOthers = false, inAgents = false, isNamed = false;
        foreach (ReadOnlySpan<char> whole in text.AsSpan(0, Math.Min(text.Length, MaxChars)).TrimStart('\ufeff').EnumerateLines())
        {
            int hash = whole.IndexOf('#');
            ReadOnlySpan<char> line = (hash < 0 ? whole : whole[..hash]).Trim();
            int colon = line.IndexOf(':');
            if (colon <= 0) continue;
            ReadOnlySpan<char> key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents) (isOwn, isOthers, inAgents) = (false, false, true);
                if (value is "*") isOthers = true;
                else if (Product(value).Equals(agent, StringComparison.OrdinalIgnoreCase)) isOwn = isNamed = true;
                continue;
            }
            bool allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase)) continue;
            inAgents = false;
            if (value.IsEmpty || value.Length > MaxPatternChars) continue;
            if (isOwn) own.Add((Normal(value), allows));
            if (isOthers) others.Add((Normal(value), allows));
        }
        return new(isNamed ? own.ToImmutable() : others.ToImmutable());
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string path = Normal(address.PathAndQuery);
        if (path == "/robots.txt") return true;
        int longest = -1;
        bool allowed = true;
        foreach ((string pattern, bool allows) in _rules)
        {
            if (pattern.Length < longest || (pattern.Length == longest && !allows) || !Fits(pattern, path)) continue;
            (longest, allowed) = (pattern.Length, allows);
        }
        return allowed;
    }

    // The parts between the stars, each at its first place behind the one before: no trying again, so linear.
    private static bool Fits(string pattern, string path)
    {
        bool toEnd = pattern.EndsWith('$');
        string[] parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && toEnd) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            int found = path.AsSpan(at).IndexOf(parts[i]);
            if (found < 0) return false;
            at += found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }

    private static ReadOnlySpan<char> Product(ReadOnlySpan<char> value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    // Signs outside of ASCII in percent form, unreserved ones out of it, and its digits in capitals, so that both sides are written alike.
    private static string Normal(ReadOnlySpan<char> path)
    {
        StringBuilder text = new(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                char meant = (char)Convert.FromHexString(path.Slice(i + 1, 2))[0];
                if (char.IsAsciiLetterOrDigit(meant) || meant is '-' or '.' or '_' or '~') text.Append(meant);
                else text.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (path[i] < 0x80) text.Append(path[i]);
            else
            {
                Rune.DecodeFromUtf16(path[i..], out Rune rune, out int units);
                foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)]) text.Append('%').Append(Convert.ToHexString([b]));
                i += units - 1;
            }
        }
        return text.ToString();
    }
}
