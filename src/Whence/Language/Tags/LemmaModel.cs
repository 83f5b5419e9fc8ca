using System.Text;
using Whence.Language.Models;
using Whence.Language.Tokens;

namespace Whence.Language.Tags;

/// <summary>Makes the dictionary form of a word: a list of seen words first, then the rule of the longest known ending. Immutable; threads may share it.</summary>
internal sealed class LemmaModel
{
    /// <summary>The longest ending that a rule may have.</summary>
    public const int MaxEnding = 5;

    /// <summary>The longest text that an ending is replaced by.</summary>
    private const int MaxAdded = 8;

    private readonly string[] tags;
    private readonly Lists[] lists;

    private LemmaModel(string[] tags, Lists[] lists)
    {
        this.tags = tags;
        this.lists = lists;
    }

    /// <summary>The list of a tag; to be asked for once a class.</summary>
    public int PlaceOf(string tag) => Array.IndexOf(tags, tag);

    /// <summary>The lemma of a word with a tag.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="place">What <see cref="PlaceOf"/> gave for its tag.</param>
    /// <param name="isName">Whether its case is kept: a proper noun.</param>
    public string LemmaOf(ReadOnlySpan<char> word, int place, bool isName)
    {
        const int MaxWord = 32;
        if (word.Length > MaxWord || place < 0) return word.ToString();
        Span<char> lower = stackalloc char[MaxWord + MaxAdded];
        for (int i = 0; i < word.Length; i++) lower[i] = word[i] is '\u2019' or '`' && word.Length > 1 ? '\'' : isName ? word[i] : char.ToLowerInvariant(word[i]);
        ReadOnlySpan<char> key = lower[..word.Length];
        Lists own = lists[place];
        int known = own.Words.Find(key);
        if (known >= 0) return own.Made[known] ??= own.Lemmas.TextOf(known);
        if (word.Length < 2 || !CharClass.IsWord(word[^1])) return key.ToString();
        if (tags[place].StartsWith("Verb V", StringComparison.Ordinal) && VerbForms.BaseOf(key) is { } regular) return regular;
        Span<char> ending = stackalloc char[MaxEnding];
        for (int length = Math.Min(MaxEnding, word.Length); length >= 1; length--)
        {
            for (int i = 0; i < length; i++) ending[i] = char.ToLowerInvariant(key[^(length - i)]);
            int rule = own.Endings.Find(ending[..length]);
            if (rule < 0 || own.Cuts[rule] >= word.Length) continue;
            if (own.Cuts[rule] == 0 && own.Adds[rule].IsEmpty) return key.ToString();
            int end = word.Length - own.Cuts[rule];
            return lower[..(end + Encoding.UTF8.GetChars(own.Adds[rule], lower[end..]))].ToString();
        }
        return key.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LemmaModel Read(ModelContent content)
    {
        string[] tags = content.Texts();
        Lists[] lists = new Lists[tags.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            TextList words = content.TextList(), lemmas = content.TextList(), endings = content.TextList(), adds = content.TextList();
            byte[] cuts = content.Array<byte>();
            if (words.Count != lemmas.Count || endings.Count != adds.Count || endings.Count != cuts.Length) throw new ModelException("The lemmas are damaged: their lists do not fit each other.");
            for (int j = 0; j < adds.Count; j++)
            {
                if (adds[j].Length > MaxAdded && adds.TextOf(j).Length > MaxAdded) throw new ModelException("The lemmas are damaged: an ending that is too long.");
            }
            lists[i] = new(new(words), lemmas, new string?[words.Count], new(endings), adds, cuts);
        }
        return new(tags, lists);
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

    // Seen words and their lemmas, those that were asked for as strings; endings, how much of the word is cut off and what is added.
    private sealed record Lists(TextIndex Words, TextList Lemmas, string?[] Made, TextIndex Endings, TextList Adds, byte[] Cuts);
}
