using System.Collections.Frozen;
using Whence.Language.Models;
using Whence.Language.Tokens;

namespace Whence.Language.Tags;

/// <summary>Makes the dictionary form of a word: a list of seen words first, then the rule of the longest known ending. Immutable; threads may share it.</summary>
internal sealed class LemmaModel
{
    /// <summary>The longest ending that a rule may have.</summary>
    public const int MaxEnding = 5;

    private readonly FrozenDictionary<string, string>[] exact;
    private readonly FrozenDictionary<string, (int Cut, string Add)>[] rules;
    private readonly FrozenDictionary<string, int> places;

    private LemmaModel(FrozenDictionary<string, int> places, FrozenDictionary<string, string>[] exact, FrozenDictionary<string, (int Cut, string Add)>[] rules)
    {
        this.places = places;
        this.exact = exact;
        this.rules = rules;
    }

    /// <summary>The list of a tag; to be asked for once a class.</summary>
    public int PlaceOf(string tag) => places.TryGetValue(tag, out int place) ? place : -1;

    /// <summary>The lemma of a word with a tag.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="place">What <see cref="PlaceOf"/> gave for its tag.</param>
    /// <param name="isName">Whether its case is kept: a proper noun.</param>
    public string LemmaOf(ReadOnlySpan<char> word, int place, bool isName)
    {
        const int MaxWord = 32;
        if (word.Length > MaxWord || place < 0) return word.ToString();
        Span<char> lower = stackalloc char[MaxWord + 8];
        for (int i = 0; i < word.Length; i++) lower[i] = word[i] is '\u2019' or '`' && word.Length > 1 ? '\'' : isName ? word[i] : char.ToLowerInvariant(word[i]);
        ReadOnlySpan<char> key = lower[..word.Length];
        if (exact[place].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out string? lemma)) return lemma;
        if (word.Length < 2 || !CharClass.IsWord(word[^1])) return key.ToString();
        Span<char> ending = stackalloc char[MaxEnding];
        FrozenDictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>> lookup = rules[place].GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(MaxEnding, word.Length); length >= 1; length--)
        {
            for (int i = 0; i < length; i++) ending[i] = char.ToLowerInvariant(key[^(length - i)]);
            if (!lookup.TryGetValue(ending[..length], out (int Cut, string Add) rule)) continue;
            if (rule.Cut >= word.Length) continue;
            if (rule.Cut == 0 && rule.Add.Length == 0) return key.ToString();
            int end = word.Length - rule.Cut;
            rule.Add.CopyTo(lower[end..]);
            return lower[..(end + rule.Add.Length)].ToString();
        }
        return key.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LemmaModel Read(ModelContent content)
    {
        string[] tags = content.Texts();
        Dictionary<string, int> places = [];
        FrozenDictionary<string, string>[] exact = new FrozenDictionary<string, string>[tags.Length];
        FrozenDictionary<string, (int, string)>[] rules = new FrozenDictionary<string, (int, string)>[tags.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            places[tags[i]] = i;
            string[] words = content.Texts(), lemmas = content.Texts(), endings = content.Texts(), adds = content.Texts();
            byte[] cuts = content.Array<byte>();
            if (words.Length != lemmas.Length || endings.Length != adds.Length || endings.Length != cuts.Length) throw new ModelException("The lemmas are damaged: their lists do not fit each other.");
            Dictionary<string, string> list = new(words.Length, StringComparer.Ordinal);
            for (int j = 0; j < words.Length; j++) list[words[j]] = lemmas[j];
            Dictionary<string, (int, string)> ruleList = new(endings.Length, StringComparer.Ordinal);
            for (int j = 0; j < endings.Length; j++)
            {
                if (adds[j].Length > 8) throw new ModelException("The lemmas are damaged: an ending that is too long.");
                ruleList[endings[j]] = (cuts[j], adds[j]);
            }
            exact[i] = list.ToFrozenDictionary(StringComparer.Ordinal);
            rules[i] = ruleList.ToFrozenDictionary(StringComparer.Ordinal);
        }
        return new(places.ToFrozenDictionary(StringComparer.Ordinal), exact, rules);
    }

    /// <summary>Writes the lists of a tag after each other; the names of the tags go first.</summary>
    public static void Write(ModelBuilder builder, IReadOnlyList<string> tags, Func<string, (List<string> Words, List<string> Lemmas, List<string> Endings, List<string> Adds, List<byte> Cuts)> listsOf)
    {
        builder.Texts(tags);
        foreach (string tag in tags)
        {
            (List<string> words, List<string> lemmas, List<string> endings, List<string> adds, List<byte> cuts) = listsOf(tag);
            builder.Texts(words).Texts(lemmas).Texts(endings).Texts(adds).Array<byte>(cuts.ToArray());
        }
    }
}
