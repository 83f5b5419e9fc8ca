using Whence.Claims;
using Whence.Stories;

namespace Whence.Tracing;

/// <summary>What was made of each story before. Immutable; threads may share it.</summary>
internal sealed class TracedStories
{
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly ILookup<string, Derivation>? _derivations;
    private readonly ILookup<string, Claim>? _claims;
    private readonly ILookup<string, Series>? _series;

    /// <summary>Sorts what was made by story; null for nothing.</summary>
    public TracedStories(TraceResult? before)
    {
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

    /// <summary>What was made of a story of the same name and documents; null where there was none.</summary>
    public (Derivation[] Derivations, Claim[] Claims, Series[] Series)? Of(Story story) =>
        _stories.TryGetValue(story.Id, out Story? before) && before.Documents.AsSpan().SequenceEqual(story.Documents.AsSpan())
            ? ([.. _derivations![story.Id]], [.. _claims![story.Id]], [.. _series![story.Id]]) : null;
}
