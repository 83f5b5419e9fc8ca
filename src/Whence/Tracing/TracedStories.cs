using System.Collections.Immutable;
using Whence.Claims;
using Whence.Stories;

namespace Whence.Tracing;

/// <summary>What was made of each story before. Immutable; threads may share it.</summary>
internal sealed class TracedStories
{
    private readonly TraceResult? _before;
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly ILookup<string, Derivation>? _derivations;
    private readonly ILookup<string, Claim>? _claims;
    private readonly ILookup<string, Series>? _series;

    /// <summary>Sorts what was made by story; null for nothing.</summary>
    public TracedStories(TraceResult? before)
    {
        _before = before;
        if (before is null) return;
        Dictionary<string, string> storyOf = new(StringComparer.Ordinal);
        foreach (Story story in before.Stories)
        {
            _stories[story.Id] = story;
            foreach (string document in story.Documents) storyOf[document] = story.Id;
        }
        _derivations = before.Derivations.ToLookup(step => storyOf[step.To], StringComparer.Ordinal);
        _claims = before.Claims.ToLookup(claim => claim.Story, StringComparer.Ordinal);
        _series = before.Series.ToLookup(series => series.Story, StringComparer.Ordinal);
    }

    /// <summary>How the same documents were grouped before; null where they were others, or it is not known.</summary>
    public ImmutableArray<Story>? GroupsOf(IReadOnlyList<Reading> sorted) => _before is { Grouped.IsDefault: false } before && AreDocuments(sorted) ? before.Grouped : null;

    /// <summary>Whether documents and stories are those of before.</summary>
    public bool AreAll(IReadOnlyList<Reading> sorted, ImmutableArray<Story> stories) => _before is { } before && AreDocuments(sorted) && stories.SequenceEqual(before.Stories, SameStory.Instance);

    private bool AreDocuments(IReadOnlyList<Reading> sorted) => _before!.Documents.Count == sorted.Count && sorted.All(reading => _before.Documents.ContainsKey(reading.Document.Id));

    /// <summary>What was made of a story of the same name and documents; null where there was none.</summary>
    public (Derivation[] Derivations, Claim[] Claims, Series[] Series)? Of(Story story) =>
        _stories.TryGetValue(story.Id, out Story? before) && before.Untraced is null && before.Documents.AsSpan().SequenceEqual(story.Documents.AsSpan())
            ? ([.. _derivations![story.Id]], [.. _claims![story.Id]], [.. _series![story.Id]]) : null;

    private sealed class SameStory : IEqualityComparer<Story>
    {
        public static readonly SameStory Instance = new();

        public bool Equals(Story? first, Story? second) => ReferenceEquals(first, second)
            || (first is not null && second is not null && first.Id == second.Id && first.Documents.AsSpan().SequenceEqual(second.Documents.AsSpan()) && Lines(first).SequenceEqual(Lines(second)));

        public int GetHashCode(Story story) => StringComparer.Ordinal.GetHashCode(story.Id);

        private static ReadOnlySpan<string> Lines(Story story) => story.Why.IsDefault ? [] : story.Why.AsSpan();
    }
}
