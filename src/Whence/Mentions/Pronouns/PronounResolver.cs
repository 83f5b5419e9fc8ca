using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Mentions.Linking;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Pronouns;

/// <summary>Ranks the persons of a document for a pronoun. For one document, mention by mention in order.</summary>
internal sealed class PronounResolver(Analysis analysis, PronounModel model, TagModel tags, Gazetteer listed)
{
    /// <summary>How many sentences back a person may have been spoken of last.</summary>
    private const int MaxSentences = 6, MaxCandidates = 24, MaxSeen = 64;

    private readonly PronounFeatures features = new(analysis, tags, listed);
    private readonly List<EntityDraft> seen = [];
    private readonly List<(EntityDraft Entity, MentionDraft Mention)> candidates = [];
    private List<MentionDraft> mentions = [];
    private int next;

    /// <summary>The candidates of the last pronoun, with the mention by which each was weighed.</summary>
    internal IReadOnlyList<(EntityDraft Entity, MentionDraft Mention)> Candidates => candidates;

    /// <summary>Sees each pronoun with its candidates' features, and may say which it is; for learning.</summary>
    internal Func<MentionDraft, Gender, IReadOnlyList<(EntityDraft Entity, MentionDraft Mention)>, PronounFeatures, int>? Chooser { get; init; }

    /// <summary>Starts a document.</summary>
    internal void Start(List<MentionDraft> all)
    {
        mentions = all;
        next = 0;
        features.Start(all);
    }

    /// <summary>The person that a pronoun means; null where it stays open.</summary>
    internal EntityDraft? Resolve(MentionDraft pronoun, Gender gender)
    {
        Gather(pronoun, gender);
        if (candidates.Count == 0) return null;
        features.Pronoun(pronoun, gender, candidates);
        if (Chooser is not null)
        {
            int chosen = Chooser(pronoun, gender, candidates, features);
            return chosen < 0 ? null : candidates[chosen].Entity;
        }
        int best = -1;
        float bestScore = model.Score(features.None(candidates.Count));
        for (int i = 0; i < candidates.Count; i++)
        {
            float score = model.Score(features.Of(i));
            if (score > bestScore || (score == bestScore && best >= 0)) (best, bestScore) = (i, score);
        }
        return best < 0 ? null : candidates[best].Entity;
    }

    // Persons spoken of before, latest first, then those named later in the same sentence or the next.
    private void Gather(MentionDraft pronoun, Gender gender)
    {
        candidates.Clear();
        while (next < mentions.Count && mentions[next].Span.Start < pronoun.Span.Start)
        {
            EntityDraft? entity = mentions[next].Entity;
            next++;
            if (entity is null || !MayBePerson(entity)) continue;
            seen.Remove(entity);
            if (seen.Count == MaxSeen) seen.RemoveAt(0);
            seen.Add(entity);
        }
        int sentence = analysis.Tokens[pronoun.First].Sentence;
        for (int i = seen.Count - 1; i >= 0 && candidates.Count < MaxCandidates; i--)
        {
            EntityDraft entity = seen[i];
            MentionDraft last = entity.Mentions[^1];
            if (sentence - analysis.Tokens[last.First].Sentence > MaxSentences) break;
            candidates.Add((entity, last));
        }
        for (int i = next; i < mentions.Count && candidates.Count < MaxCandidates; i++)
        {
            MentionDraft later = mentions[i];
            if (analysis.Tokens[later.First].Sentence > sentence + 1) break;
            if (later.Form != MentionForm.Name || later.Entity is not { } entity || !MayBePerson(entity) || later.First == pronoun.First) continue;
            bool known = false;
            foreach ((EntityDraft candidate, MentionDraft _) in candidates) known |= candidate == entity;
            if (!known) candidates.Add((entity, later));
        }
        candidates.RemoveAll(candidate => candidate.Entity.Titled != Gender.Unknown && candidate.Entity.Titled != gender);
    }

    // A name can be taken for that of a place or body and be a person’s all the same; the weights know how seldom. Countries and outlets are never persons.
    private bool MayBePerson(EntityDraft entity)
    {
        if (entity.Type == EntityType.Person) return true;
        if (!entity.IsNamed || entity.IsOutlet || entity.Names.Count == 0 || entity.Names[0].Count > 4) return false;
        return (listed[Gazetteer.Join(0, WordKeys.Lower(entity.Name))] & GazetteerKinds.Country) == 0;
    }
}
