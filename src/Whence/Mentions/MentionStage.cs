using System.Collections.Concurrent;
using System.Collections.Immutable;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Mentions.Linking;
using Whence.Mentions.Names;
using Whence.Mentions.Pronouns;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions;

/// <summary>Finds names, nouns and pronouns that mean someone, and joins those that mean the same. Threads may share it.</summary>
internal sealed class MentionStage : IAnalysisStage
{
    private readonly NameModel names;
    private readonly TagModel tags;
    private readonly PronounModel pronouns;

    // Buffers wait here between documents: made anew they were most of the memory that a document took.
    private readonly ConcurrentBag<NameReader> idle = [];

    /// <summary>A stage with the models that the library carries.</summary>
    public MentionStage()
        : this(NameModel.Shipped, TagModel.Shipped, PronounModel.Shipped)
    {
    }

    /// <summary>A stage with models.</summary>
    public MentionStage(NameModel names, TagModel tags, PronounModel pronouns)
    {
        this.names = names;
        this.tags = tags;
        this.pronouns = pronouns;
    }

    /// <inheritdoc/>
    public string Name => "mentions";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Tags | Layers.Trees;

    /// <inheritdoc/>
    public Layers Gives => Layers.Mentions;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        List<MentionDraft> drafts = [], found = [];
        List<EntityDraft> entities = Draft(analysis, drafts, found);
        return Finish(analysis, drafts, entities);
    }

    /// <summary>Finds the mentions of a document in order, and links all of them.</summary>
    /// <param name="analysis">A document with tags.</param>
    /// <param name="mentions">Takes the mentions in order.</param>
    /// <param name="names">Takes those by name.</param>
    /// <param name="resolver">What chooses for pronouns; null for that of the models.</param>
    internal List<EntityDraft> Draft(Analysis analysis, List<MentionDraft> mentions, List<MentionDraft> names, PronounResolver? resolver = null)
    {
        NameReader reader = idle.TryTake(out NameReader? waiting) ? waiting : new(this.names, tags);
        byte[] labels = reader.Labels(analysis);
        idle.Add(reader);
        NameSpans.Read(analysis, labels, names);
        NameLinker linker = new(analysis);
        linker.Run(names);
        mentions.AddRange(names);
        NominalFinder.Find(analysis, labels, mentions);
        PronounFinder.Find(analysis, mentions);
        mentions.Sort((a, b) => a.Span.CompareTo(b.Span));
        new MentionLinker(analysis, linker.Entities, resolver ?? new PronounResolver(analysis, pronouns, tags, this.names.Listed)).Run(mentions);
        return linker.Entities;
    }

    private static Analysis Finish(Analysis analysis, List<MentionDraft> drafts, List<EntityDraft> entities)
    {
        ImmutableArray<Mention>.Builder mentions = ImmutableArray.CreateBuilder<Mention>(drafts.Count);
        List<EntityDraft> order = [];
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Entity is null) continue;
            if (draft.Entity.Index < 0)
            {
                draft.Entity.Index = order.Count;
                draft.Entity.Mentions.Clear();
                order.Add(draft.Entity);
            }
            draft.Entity.Mentions.Add(draft);
        }
        ImmutableArray<int>.Builder[] members = new ImmutableArray<int>.Builder[order.Count];
        for (int i = 0; i < members.Length; i++) members[i] = ImmutableArray.CreateBuilder<int>();
        foreach (MentionDraft draft in drafts)
        {
            int entity = draft.Entity?.Index ?? -1;
            if (entity < 0 && draft.Form == MentionForm.Nominal) continue;
            if (entity >= 0) members[entity].Add(mentions.Count);
            EntityType type = draft.Form == MentionForm.Name || draft.Entity is null ? draft.Type : draft.Entity.Type;
            mentions.Add(new(draft.Span, type, draft.Form, entity, draft.FoundBy));
        }
        ImmutableArray<Entity>.Builder done = ImmutableArray.CreateBuilder<Entity>(order.Count);
        for (int i = 0; i < order.Count; i++)
        {
            EntityDraft entity = order[i];
            done.Add(new() { Type = entity.Type, Name = entity.Name, IsNamed = entity.IsNamed, IsOutlet = entity.IsOutlet, Mentions = members[i].ToImmutable() });
        }
        return analysis with { Present = analysis.Present | Layers.Mentions, Mentions = mentions.ToImmutable(), Entities = done.ToImmutable() };
    }
}
