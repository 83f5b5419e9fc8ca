using Whence.Extraction.Html;
using Whence.Extraction.Metadata;

namespace Whence.Extraction.Blocks;

/// <summary>What the head of a page gives away of its article: the words of its title and summary, and the body if the linked data holds it.</summary>
internal sealed class PageClues
{
    private const int Shingle = 4, MaxBodyWords = 20000;

    private readonly HashSet<uint> title = [], description = [], shingles = [], bodyWords = [];
    private readonly uint[] titleWords;

    /// <summary>Reads the clues.</summary>
    public PageClues(PageHead head, string? title)
    {
        titleWords = Words(title, 64);
        this.title.UnionWith(titleWords);
        description.UnionWith(Words(head.Meta("description") ?? head.Meta("og:description"), 200));
        foreach (LinkedValue article in head.Articles)
        {
            if (article["articleBody"]?.Text is not { Length: > 200 } body) continue;
            uint[] words = Words(Entities.Decode(body), MaxBodyWords);
            bodyWords.UnionWith(words);
            for (int i = 0; i + Shingle <= words.Length; i++) shingles.Add(ShingleAt(words, i));
            break;
        }
    }

    /// <summary>Whether the linked data holds a body.</summary>
    public bool HasBody => shingles.Count > 0;

    /// <summary>The share of a block's shingles that the body of the linked data holds; for fewer than four words the share of words; -1 without such a body.</summary>
    public float ShareInBody(ReadOnlySpan<uint> words)
    {
        if (shingles.Count == 0 || words.Length == 0) return -1;
        if (words.Length < Shingle) return Share(bodyWords, words) * 0.5f;
        int found = 0, all = Math.Min(words.Length - Shingle + 1, 400);
        for (int i = 0; i < all; i++)
            if (shingles.Contains(ShingleAt(words, i))) found++;
        return found / (float)all;
    }

    /// <summary>The share of a block's words that the title holds.</summary>
    public float ShareInTitle(ReadOnlySpan<uint> words) => words.Length > 60 ? 0 : Share(title, words);

    /// <summary>The share of a block's words that the page's summary holds.</summary>
    public float ShareInDescription(ReadOnlySpan<uint> words) => words.Length > 150 ? 0 : Share(description, words);

    /// <summary>Whether a block is the title, word for word.</summary>
    public bool IsTitle(ReadOnlySpan<uint> words) => words.Length > 0 && words.SequenceEqual(titleWords);

    private static float Share(HashSet<uint> set, ReadOnlySpan<uint> words)
    {
        if (words.Length == 0 || set.Count == 0) return 0;
        int found = 0;
        foreach (uint word in words)
            if (set.Contains(word)) found++;
        return found / (float)words.Length;
    }

    private static uint ShingleAt(ReadOnlySpan<uint> words, int i) =>
        WordHash.Mix(WordHash.Mix(words[i], words[i + 1]), WordHash.Mix(words[i + 2], words[i + 3]));

    private static uint[] Words(string? text, int max)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var words = new uint[Math.Min(max, text.Length / 2 + 1)];
        return words[..WordHash.Read(text, words)];
    }
}
