using Whence.Claims;
using Whence.Language.Words;
using Whence.Mentions;
using Whence.Mentions.Linking;

namespace Whence.Tracing;

/// <summary>Who the sources of a story are: a person or a body, by all that its reports say about a name, where one report alone leaves it to guess: “the operator Norrkraft”, “Norrkraft, which”, “Orlo, who”. Keeps its answers; not for several threads.</summary>
/// <param name="readings">The readings of the story.</param>
internal sealed class StorySources(Reading[] readings)
{
    /// <summary>So many reports are asked about a name, and so many of its places in each.</summary>
    private const int MaxReadings = 24, MaxPlaces = 12;

    private static readonly WordSet Titles = new($"{PersonTitles.Plain} {PersonTitles.Courtesy}");

    /// <summary>What stands before places and bodies and hardly ever before persons.</summary>
    private static readonly WordSet Within = new("at in inside across within");

    /// <summary>What bodies have and persons hardly ever.</summary>
    private static readonly WordSet Parts = new("managing board chairman chairwoman headquarters management engineers employees workers shares customers directors operations contractors plant parliament");

    private static readonly System.Buffers.SearchValues<char> WordEnds = System.Buffers.SearchValues.Create(" ,.;:\n");

    private readonly Dictionary<string, bool?> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);
    private Dictionary<string, List<int>>? named;
    private IReadOnlySet<string>[]? outlets;

    /// <summary>Who speaks, as <see cref="SourceIdentity.Of"/>.</summary>
    public (string Name, bool IsPerson)? Of(Voice voice) =>
        SourceIdentity.Of(voice) is { } who ? (who.Name, IsBody(who.Name) is { } body ? !body : who.IsPerson) : null;

    /// <summary>Whether a name is that of a body or place and not of a person; null where nothing tells.</summary>
    internal bool? IsBody(string name)
    {
        if (!known.TryGetValue(name, out bool? body)) known[name] = body = Judge(name);
        return body;
    }

    /// <summary>The first reports in which a name speaks, ascending.</summary>
    internal IEnumerable<int> Speaking(string name) => (named ??= Names()).GetValueOrDefault(name, []).Take(MaxReadings);

    private bool? Judge(string name)
    {
        if (name.Length < 3 || !char.IsUpper(name[0])) return null;
        named ??= Names();
        outlets ??= [.. readings.Select(static reading => reading.Document.Outlet).OfType<string>().Distinct().Select(static outlet => (IReadOnlySet<string>)SourceIdentity.Words(outlet).ToHashSet(StringComparer.Ordinal))];
        int person = 0, body = 0;
        bool single = !name.Contains(' ', StringComparison.Ordinal);
        if (single && surnames.Contains(name)) person++;
        foreach (int reading in named.GetValueOrDefault(name, []).Take(MaxReadings))
        {
            string text = readings[reading].Document.Text;
            int places = 0;
            for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && places < MaxPlaces; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal), places++)
            {
                int end = at + name.Length;
                if ((at > 0 && char.IsLetter(text[at - 1])) || (end < text.Length && char.IsLetter(text[end]))) continue;
                int weight = Weigh(text.AsSpan(0, at), text.AsSpan(end, Math.Min(text.Length - end, 30)));
                if (weight > 0) body += weight;
                else person -= weight;
            }
        }
        string[] words = SourceIdentity.Words(name);
        if (words.Length > 0 && Array.Exists(outlets, outlet => outlet.Count > 0 && words.All(outlet.Contains) && (outlet.Count == words.Length || words.Length > 1 || !PressNames.Looks(string.Join(' ', outlet))))) body += 2;
        return body > person ? true : person > body ? false : null;
    }

    private static int Weigh(ReadOnlySpan<char> text, ReadOnlySpan<char> behind)
    {
        bool apart = text.EndsWith(", ");
        ReadOnlySpan<char> before = WordBefore(text);
        // “the porter of the Hotel Semaphore, who”
        if (before is "the" or "The") return behind.StartsWith(", which ") ? 2 : behind is [' ', >= 'a' and <= 'z', ..] ? 0 : 1;
        bool owns = behind.StartsWith("'s ") || behind.StartsWith("’s ");
        if (behind.StartsWith(", who ") || behind.StartsWith(" who ") || behind.StartsWith(" himself") || behind.StartsWith(" herself") || (behind is [',', ' ', >= '1' and <= '9', >= '0' and <= '9', ',' or '.' or '\n' or ' ', ..])) return -2;
        if (behind.StartsWith(", which ") || behind.StartsWith(" which ") || behind.StartsWith(" itself")) return 2;
        if (owns)
        {
            ReadOnlySpan<char> next = behind[3..];
            int stop = next.IndexOfAny(WordEnds);
            if (stop > 0 && Parts.Has(next[..stop])) return 1;
        }
        if (before.IsEmpty) return 0;
        if (Titles.Has(before)) return -2;
        if (Within.Has(before) && !owns) return 1;
        return RoleNouns.Of(WordKeys.Lower(before)) switch
        {
            { Type: EntityType.Person } => -1,
            { Type: EntityType.Organization or EntityType.Place } when !apart => 1,
            _ => 0,
        };
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        if (text is [.., ',', ' '] or [.., '.', ' ']) text = text[..^2];
        else if (text is [.., ' ']) text = text[..^1];
        else return default;
        int start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]) && text.Length - start < 20) start--;
        return text[start..];
    }

    /// <summary>The reports in which each name speaks, ascending.</summary>
    private Dictionary<string, List<int>> Names()
    {
        Dictionary<string, List<int>> found = new(StringComparer.Ordinal);
        for (int i = 0; i < readings.Length; i++)
        {
            Voice? last = null;
            foreach (Proposition proposition in readings[i].Propositions)
            {
                if (proposition.Voice is not { } voice || ReferenceEquals(voice, last)) continue;
                last = voice;
                if (SourceIdentity.Of(voice) is not { } who) continue;
                if (who.Name.LastIndexOf(' ') is > 0 and int blank) surnames.Add(who.Name[(blank + 1)..]);
                if (!found.TryGetValue(who.Name, out List<int>? held)) found[who.Name] = held = [];
                if (held is not [.., var known] || known != i) held.Add(i);
            }
        }
        return found;
    }
}
