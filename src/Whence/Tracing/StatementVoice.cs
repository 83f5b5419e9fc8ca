using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;

namespace Whence.Tracing;

/// <summary>What a body says in its own statement of what its papers and its people have found: “The data recorder shows that …”, “Our crew has reported a defect”.</summary>
internal static class StatementVoice
{
    /// <summary>Whether the voice of a place is that of the body that publishes the report.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reading">The report.</param>
    /// <param name="voice">Who speaks in it: a description without a name, and not in person; no press, whose reports a statement answers.</param>
    public static bool IsBodys(StoryTrace story, int reading, Voice voice) =>
        story.IsStatement[reading] && voice is { Kind: AttributionKind.Indirect, Type: not EntityType.Person, Responds: false, Chain.Length: 1, Source: { } source } && (voice.Name is null || voice.Type == EntityType.Place)
        && voice.FoundBy != "according to" && source.Contains(' ', StringComparison.Ordinal) && SourceIdentity.PersonIn(source) is null && !SourceNames.IsPress(source) && !SourceNames.Rumours.Has(SourceNames.HeadOf(source)) && !voice.Chain[0].IsOutlet;
}
