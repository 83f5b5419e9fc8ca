using Whence.Attributions;
using Whence.Claims;
using Whence.Mentions;

namespace Whence.Tracing;

/// <summary>What a body says in its own statement of what its papers and its people have found: “The data recorder shows that …”, “Our crew has reported a defect”.</summary>
internal static class StatementVoice
{
    /// <summary>What a body finds a thing out by.</summary>
    private static readonly WordSet Means = new("recorder recorders records record log logs cards card data measurements measurement test tests analysis examination inspection inspections reading readings sensors");

    /// <summary>Those of a body who find things out for it.</summary>
    private static readonly WordSet People = new("crew crews staff team teams technicians engineers employees inspectors");

    /// <summary>Whether the voice of a place is that of the body that publishes the report.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reading">The report.</param>
    /// <param name="voice">Who speaks in it: a thing or the body's own people, without a name and not in person; nobody else, whose word a statement only answers.</param>
    public static bool IsBodys(StoryTrace story, int reading, Voice voice) =>
        story.IsStatement[reading] && voice is { Kind: AttributionKind.Indirect, Type: not EntityType.Person, Responds: false, Chain.Length: 1, Source: { } source } && (voice.Name is null || voice.Type == EntityType.Place)
        && voice.FoundBy != "according to" && source.Contains(' ', StringComparison.Ordinal) && SourceIdentity.PersonIn(source) is null && !voice.Chain[0].IsOutlet
        && !IsOthers(source) && SourceNames.HeadOf(source) is var head && (Means.Has(head) || SourceNames.Papers.Has(head) || SourceNames.IsExhibit(source) || (People.Has(head) && IsOwn(source)));

    // “court records”, “a letter from the ministry”, “Orlin's notes”: what another body or somebody else has.
    private static bool IsOthers(string source)
    {
        string[] words = source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.FindIndex(words, 1, word => char.IsUpper(word[0])) > 0 || Array.Exists(words, word => word.Trim(',') is var bare && (BodyWords.Has(bare) || bare.Equals("police", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal)));
    }

    // “our crew”, “its technicians”, “the crew”
    private static bool IsOwn(string source) =>
        source.StartsWith("our ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("its ", StringComparison.OrdinalIgnoreCase) || source.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
}
