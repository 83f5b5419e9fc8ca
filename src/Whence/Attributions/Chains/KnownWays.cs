using Whence.Attributions.Finding;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>The outlets by which speakers of a report came before, and who of them spoke in public. Not for more than one thread.</summary>
internal sealed class KnownWays(ReportText text)
{
    private readonly Dictionary<int, List<ChainLink>> ofEntity = [];
    private readonly Dictionary<string, List<ChainLink>> ofNoun = new(StringComparer.Ordinal);
    private readonly HashSet<int> inPublic = [];

    /// <summary>The way of the first that a noun means; null where none has been shown.</summary>
    internal List<ChainLink>? First { get; private set; }

    /// <summary>Keeps the outlets behind the first link of a chain, the first time that somebody comes by any.</summary>
    /// <param name="entity">Who speaks; -1 if not known.</param>
    /// <param name="head">The noun that the first link means; -1 if none.</param>
    /// <param name="chain">Its chain, of two links at least.</param>
    internal void Remember(int entity, int head, List<ChainLink> chain)
    {
        List<ChainLink> via = chain.GetRange(1, chain.Count - 1);
        if (entity >= 0) ofEntity.TryAdd(entity, via);
        if (NounKey(head) is { } noun && ofNoun.TryAdd(noun, via)) First ??= via;
    }

    /// <summary>Keeps that somebody spoke to no outlet in particular.</summary>
    internal void RememberPublic(int entity) => inPublic.Add(entity);

    /// <summary>Whether somebody spoke to no outlet in particular before.</summary>
    internal bool IsPublic(int entity) => inPublic.Contains(entity);

    /// <summary>The way by which somebody came; null where he has come by none.</summary>
    internal List<ChainLink>? OfEntity(int entity) => ofEntity.GetValueOrDefault(entity);

    /// <summary>The way by which those came whom a noun means; null where they have come by none.</summary>
    internal List<ChainLink>? OfNoun(int head) => NounKey(head) is { } noun ? ofNoun.GetValueOrDefault(noun) : null;

    // “soldiers” for “the soldiers”, “one of the soldiers” and “a soldier”; null for names and pronouns.
    private string? NounKey(int head)
    {
        if (head < 0) return null;
        if (text.Is(head, "one") || text.Is(head, "some") || text.Is(head, "several") || text.Is(head, "both") || text.Tag(head) == PartOfSpeech.Num)
        {
            int of = text.Trees.Child(head, Relation.NounModifier);
            if (of < 0) return null;
            head = of;
        }
        return text.Tag(head) == PartOfSpeech.Noun ? text.Tokens[head].Lemma : null;
    }
}
