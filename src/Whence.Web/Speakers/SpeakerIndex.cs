using System.Globalization;
using System.Text;
using Whence.Attributions;
using Whence.Claims;
using Whence.Pages;
using Whence.Tracing;

namespace Whence.Web.Speakers;

/// <summary>Who speaks in a trace: names put together within a story, full names across stories. Immutable; threads share it.</summary>
/// <remarks>A description without a name (“a foreman at the dam”) is somebody of its story alone.</remarks>
internal sealed class SpeakerIndex
{
    private readonly Dictionary<string, Speaker> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Story, string Name), string> _keys = [];

    private readonly Dictionary<string, FullNames> _fullNames = new(StringComparer.Ordinal);

    /// <summary>Finds who speaks.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="view">How it is shown.</param>
    /// <param name="before">What was found before, of which names that are the same are taken over; null for nothing.</param>
    public SpeakerIndex(TraceResult trace, TraceView view, SpeakerIndex? before = null)
    {
        Dictionary<string, List<(string Name, Saying Saying)>> found = new(StringComparer.Ordinal);
        foreach (var story in trace.Claims.GroupBy(claim => claim.Story, StringComparer.Ordinal))
        {
            List<(string Name, Saying Saying)> sayings = [.. story.SelectMany(Sayings)];
            FullNames full = FullNames.Of([.. sayings.Select(pair => Bare(pair.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)], before?._fullNames.GetValueOrDefault(story.Key));
            _fullNames.Add(story.Key, full);
            foreach ((string name, Saying saying) in sayings)
            {
                string whole = full[Bare(name)];
                string key = FullNames.IsNamed(whole) ? Slug(whole) : Slug(whole) + "--" + view.Anchor(saying.Appearance.Document);
                if (!FullNames.IsNamed(whole) && _keys.TryGetValue((story.Key, whole.ToUpperInvariant()), out string? taken)) key = taken;
                _keys.TryAdd((story.Key, whole.ToUpperInvariant()), key);
                _keys.TryAdd((story.Key, Bare(name).ToUpperInvariant()), key);
                if (!found.TryGetValue(key, out List<(string, Saying)>? list)) found.Add(key, list = []);
                list.Add((name, saying));
            }
        }
        foreach ((string key, List<(string Name, Saying Saying)> list) in found)
        {
            List<string> names = [.. list.Select(pair => pair.Name).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
            _byKey.Add(key, new(key, Bare(names[0]) is { Length: > 0 } bare && char.IsUpper(bare[0]) ? bare : names[0], names,
                [.. list.Select(pair => pair.Saying).DistinctBy(saying => (saying.Claim.Id, saying.Appearance.Document, saying.Appearance.Span, saying.Role))
                    .OrderBy(saying => view.Report(saying.Appearance.Document).Published?.Instant ?? DateTime.MaxValue).ThenBy(saying => saying.Appearance.Document, StringComparer.Ordinal).ThenBy(saying => saying.Appearance.Span)]));
        }
        All = [.. _byKey.Values.OrderByDescending(speaker => speaker.Sayings.Count).ThenBy(speaker => speaker.Name, StringComparer.Ordinal)];
    }

    /// <summary>All speakers, those who say most first.</summary>
    public IReadOnlyList<Speaker> All { get; }

    /// <summary>The speaker at an address; null where there is none.</summary>
    public Speaker? At(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The address of a name within a story; null where nobody of that name speaks.</summary>
    public string? AddressOf(string story, string name) => _keys.TryGetValue((story, Bare(name).ToUpperInvariant()), out string? key) ? "/speakers/" + Uri.EscapeDataString(key) : null;

    private static IEnumerable<(string, Saying)> Sayings(Claim claim)
    {
        foreach (Appearance appearance in claim.Appearances)
        {
            if (appearance.Chain.IsDefaultOrEmpty)
            {
                if (!string.IsNullOrWhiteSpace(appearance.Source)) yield return (appearance.Source, new(SayingRole.Said, claim, appearance));
                continue;
            }
            for (int i = 0; i < appearance.Chain.Length; i++)
            {
                ChainLink link = appearance.Chain[i];
                if (string.IsNullOrWhiteSpace(link.Name)) continue;
                yield return (link.Name, new(i > 0 ? SayingRole.PassedOn : appearance.Chain.Length > 1 ? SayingRole.SaidToHaveSaid : SayingRole.Said, claim, appearance));
            }
        }
    }

    private static string Bare(string name)
    {
        string trimmed = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? trimmed[4..] : trimmed;
    }

    private static string Slug(string name)
    {
        StringBuilder slug = new();
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length > 80) break;
        }
        return slug.ToString().Trim('-') is { Length: > 0 } text ? text : "u" + string.Concat(name.Take(8).Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
    }
}
