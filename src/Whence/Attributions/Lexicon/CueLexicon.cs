using System.Collections.Frozen;

namespace Whence.Attributions.Lexicon;

/// <summary>Looks up cue words by lemma. Immutable; threads may share it.</summary>
internal sealed class CueLexicon
{
    /// <summary>The lexicon of the project.</summary>
    internal static readonly CueLexicon Default = new();

    private readonly FrozenDictionary<string, CueEntry> verbs;
    private readonly FrozenDictionary<string, CueEntry> nouns;
    private readonly FrozenDictionary<string, CueEntry> adjectives;
    private readonly FrozenSet<string> passives;
    private readonly FrozenSet<string> phrases;
    private readonly FrozenSet<string> hedges;

    private CueLexicon()
    {
        verbs = Read(CueTable.Verbs, withFrames: true);
        nouns = Read(CueTable.Nouns, withFrames: true);
        adjectives = Read(CueTable.Adjectives, withFrames: false);
        phrases = Phrases(verbs.Keys).ToFrozenSet(StringComparer.Ordinal);
        hedges = CueTable.Hedges.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        passives = CueTable.Passives.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    }

    internal CueEntry? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    internal CueEntry? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    internal CueEntry? Adjective(string lemma) => adjectives.GetValueOrDefault(lemma);

    /// <summary>Whether a verb attributes with some particle: “point” for “point out”.</summary>
    internal bool HasPhrase(string lemma) => phrases.Contains(lemma);

    /// <summary>Whether an adverb says its clause with distance: “allegedly”.</summary>
    internal bool IsHedge(string lemma) => hedges.Contains(lemma);

    /// <summary>Whether the passive of a verb attributes by itself.</summary>
    internal bool AttributesInPassive(string lemma) => passives.Contains(lemma);

    private static List<string> Phrases(IEnumerable<string> lemmas)
    {
        var heads = new List<string>();
        foreach (string lemma in lemmas)
            if (lemma.IndexOf('_', StringComparison.Ordinal) is > 0 and int at) heads.Add(lemma[..at]);
        return heads;
    }

    private static FrozenDictionary<string, CueEntry> Read(string table, bool withFrames)
    {
        var entries = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        foreach (string line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool noFrames = withFrames && words[2] == ":";
            CueFrames frames = !withFrames ? CueFrames.Clause : noFrames ? CueFrames.None : Frames(words[2]);
            for (int i = withFrames ? 3 : 2; i < words.Length; i++)
            {
                int colon = words[i].IndexOf(':', StringComparison.Ordinal);
                string lemma = colon < 0 ? words[i] : words[i][..colon];
                string[] prepositions = colon < 0 ? [] : words[i][(colon + 1)..].Split(',');
                CueFrames own = frames | (prepositions.Length > 0 ? CueFrames.Preposition : CueFrames.None);
                if (entries.TryGetValue(lemma, out CueEntry? known))
                    entries[lemma] = known with { Frames = known.Frames | own, Prepositions = [.. known.Prepositions, .. prepositions], Senses = [.. known.Senses, (own, StandingOf(words[1][0]))] };
                else
                    entries.Add(lemma, new(lemma, own, Class(words[0][0]), StandingOf(words[1][0]), prepositions) { Senses = [(own, StandingOf(words[1][0]))] });
            }
        }
        // A lemmatizer that does not know a word may leave its last letter off or put one on: “conced” for “conceded”, “boaste” for “boasted”.
        foreach ((string lemma, CueEntry entry) in entries.ToArray())
            if (withFrames && lemma.Length > 4) entries.TryAdd(lemma[^1] == 'e' ? lemma[..^1] : lemma + "e", entry);
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CueFrames Frames(string letters)
    {
        CueFrames frames = CueFrames.None;
        foreach (char c in letters)
        {
            frames |= c switch
            {
                's' => CueFrames.Clause | CueFrames.Question,
                'q' => CueFrames.Quotation,
                'i' => CueFrames.Infinitive,
                'g' => CueFrames.Gerund,
                'n' => CueFrames.Object,
                'a' => CueFrames.Predicate,
                'r' => CueFrames.Hearer,
                'm' => CueFrames.ObjectInfinitive,
                'w' => CueFrames.Question,
                _ => throw new InvalidOperationException($"Frame “{c}” is not known."),
            };
        }
        return frames;
    }

    private static CueClass Class(char letter) => letter switch
    {
        's' => CueClass.Speech,
        't' => CueClass.Thought,
        'w' => CueClass.Wish,
        'e' => CueClass.Evidence,
        'j' => CueClass.Judgement,
        'a' => CueClass.Appearance,
        _ => throw new InvalidOperationException($"Class “{letter}” is not known."),
    };

    private static Standing StandingOf(char letter) => letter switch
    {
        '+' => Standing.Asserted,
        '-' => Standing.Denied,
        '?' => Standing.Doubted,
        'p' => Standing.Predicted,
        'q' => Standing.Asked,
        'o' => Standing.Ordered,
        'x' => Standing.Declined,
        _ => throw new InvalidOperationException($"Standing “{letter}” is not known."),
    };
}
