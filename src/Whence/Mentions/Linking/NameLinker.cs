using Whence.Mentions.Comparing;
using Whence.Pipeline;

namespace Whence.Mentions.Linking;

/// <summary>Joins the names of a document that mean the same. For one document.</summary>
/// <remarks>Fuller names first, so that a surname finds the person of whom it is a part wherever the full name stands.</remarks>
internal sealed class NameLinker(Analysis analysis)
{
    private readonly Dictionary<string, EntityDraft> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<EntityDraft>> byWord = [];

    /// <summary>The entities, in the order in which they were made.</summary>
    internal List<EntityDraft> Entities { get; } = [];

    /// <summary>Gives each name its entity.</summary>
    internal void Run(List<MentionDraft> names)
    {
        NameWords[] words = new NameWords[names.Count];
        for (int i = 0; i < words.Length; i++) words[i] = NameWords.Of(analysis.TextOf(names[i].Span));
        int[] order = new int[words.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => words[a].Count != words[b].Count ? words[b].Count.CompareTo(words[a].Count) : a.CompareTo(b));
        foreach (int i in order)
        {
            NameWords name = words[i];
            if (!exact.TryGetValue(name.Plain, out EntityDraft? entity))
            {
                entity = InBrackets(names, words, i) ?? Near(names[i], name) ?? Make(names[i]);
                exact.TryAdd(name.Plain, entity);
                Register(entity, name);
            }
            names[i].Entity = entity;
            entity.NameCount++;
        }
        Settle(names);
    }

    // “Skylark Meridian (SM)”, “the Federal Intelligence Service (NIS)”: what stands in brackets right after a name is its short form.
    private EntityDraft? InBrackets(List<MentionDraft> names, NameWords[] words, int index)
    {
        if (index == 0 || words[index].Count != 1 || names[index].First == 0) return null;
        MentionDraft name = names[index], before = names[index - 1];
        if (before.Entity is null || before.End != name.First - 1 || words[index - 1].Count < 2) return null;
        string text = analysis.Document.Text;
        if (analysis.Tokens[name.First - 1].Span.In(text) is not "(" || name.End >= analysis.Tokens.Length || analysis.Tokens[name.End].Span.In(text) is not ")") return null;
        ReadOnlySpan<char> written = analysis.TextOf(name.Span);
        if (written.ContainsAnyInRange('a', 'z')) return null;
        // A place in brackets is where the body is: “Novalis (USA)”.
        return name.Type == EntityType.Place && before.Type != EntityType.Place && words[index].Plain != words[index - 1].Initials ? null : before.Entity;
    }

    private EntityDraft? Near(MentionDraft mention, NameWords name)
    {
        if (name.Count == 0) return null;
        EntityDraft? best = null;
        int bestScore = 0;
        foreach (uint key in name.Heard) Consider(key);
        if (name.Count == 1 && name.Plain.Length is >= 2 and <= 6) Consider(AcronymKey(name.Plain));
        return best;

        void Consider(uint key)
        {
            if (!byWord.TryGetValue(key, out List<EntityDraft>? candidates)) return;
            foreach (EntityDraft candidate in candidates)
            {
                int score = Score(candidate, mention, name);
                if (score > bestScore) (best, bestScore) = (candidate, score);
            }
        }
    }

    private static int Score(EntityDraft candidate, MentionDraft mention, NameWords name)
    {
        if (candidate.Type != mention.Type && (candidate.Type == EntityType.Place || mention.Type == EntityType.Place) && name.Count > 1) return 0;
        EntityType type = candidate.Type == EntityType.Person || mention.Type == EntityType.Person ? EntityType.Person : candidate.Type;
        int best = 0;
        foreach (NameWords known in candidate.Names)
        {
            NameMatch match = NameComparison.Compare(known, name, type);
            // A first name alone means the person with that name, where the surname is not another's.
            if (match == NameMatch.None && candidate.Type == EntityType.Person && name.Count == 1 && known.Count > 1 && mention.Type == EntityType.Person && known.Heard[0] == name.Heard[0]) best = Math.Max(best, 2);
            // A place is no part of another place or body: “Port Ambry” is not “Ambry”, “Ostra Power” is not “Ostra”.
            if (match == NameMatch.Part && type != EntityType.Person && (mention.Type == EntityType.Place || candidate.Type == EntityType.Place || mention.Type == EntityType.Other)) continue;
            best = Math.Max(best, match switch { NameMatch.Same => 10, NameMatch.Variant => 8, NameMatch.Acronym => 6, NameMatch.Part => 4, _ => 0 });
        }
        if (best == 0) return 0;
        return best + (candidate.Type == mention.Type ? 3 : 0);
    }

    private EntityDraft Make(MentionDraft mention)
    {
        EntityDraft entity = new(mention.Type, BareName(analysis.TextOf(mention.Span)), true);
        Entities.Add(entity);
        return entity;
    }

    private void Register(EntityDraft entity, NameWords name)
    {
        if (name.Count == 0) return;
        entity.Names.Add(name);
        foreach (uint key in name.Heard) Add(key);
        if (name.Count > 1 && name.Initials.Length > 1) Add(AcronymKey(name.Initials));

        void Add(uint key)
        {
            if (!byWord.TryGetValue(key, out List<EntityDraft>? entities)) byWord.Add(key, entities = []);
            if (!entities.Contains(entity) && entities.Count < 32) entities.Add(entity);
        }
    }

    // An entity has the type that most of its names have.
    private void Settle(List<MentionDraft> names)
    {
        Dictionary<EntityDraft, int[]> votes = [];
        foreach (MentionDraft name in names)
        {
            if (!votes.TryGetValue(name.Entity!, out int[]? counts)) votes.Add(name.Entity!, counts = new int[4]);
            counts[(int)name.Type] += 2;
        }
        foreach ((EntityDraft entity, int[] counts) in votes)
        {
            int best = (int)entity.Type;
            for (int i = 0; i < counts.Length; i++) if (counts[i] > counts[best]) best = i;
            entity.Type = (EntityType)best;
        }
        string text = analysis.Document.Text;
        foreach (MentionDraft name in names)
        {
            EntityDraft entity = name.Entity!;
            if (entity.IsOutlet || entity.Type == EntityType.Place) continue;
            int start = name.Span.Start;
            bool article = name.First > 0 && analysis.Tokens[name.First - 1].Span.In(text) is "the" or "The" && analysis.Tokens[name.First - 1].Sentence == analysis.Tokens[name.First].Sentence;
            ReadOnlySpan<char> written = article ? text.AsSpan(analysis.Tokens[name.First - 1].Span.Start, name.Span.End - analysis.Tokens[name.First - 1].Span.Start) : text.AsSpan(start, name.Span.Length);
            entity.IsOutlet = Outlets.IsOutlet(written, entity.Type);
        }
    }

    private static uint AcronymKey(string initials) => NameFold.Key(initials) ^ 0x5bd1e995u;

    private static string BareName(ReadOnlySpan<char> name)
    {
        if (name.EndsWith("'s") || name.EndsWith("’s")) name = name[..^2];
        return name.ToString();
    }
}
