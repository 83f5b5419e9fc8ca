using Whence.Language.Words;

namespace Whence.Language.Trees;

/// <summary>The words of a sentence as the parser's features want them. Index 0 stands for the root, 1 for no word, words start at 2. For one thread.</summary>
internal sealed class ParseWords
{
    /// <summary>The place of word 0.</summary>
    public const int First = 2;

    /// <summary>Forms.</summary>
    public uint[] Words { get; private set; } = [];

    /// <summary>Tags.</summary>
    public uint[] Tags { get; private set; } = [];

    /// <summary>Form and tag.</summary>
    public uint[] Both { get; private set; } = [];

    /// <summary>Fine groups.</summary>
    public uint[] Groups { get; private set; } = [];

    /// <summary>How many commas and the like stand before the word.</summary>
    public int[] Commas { get; private set; } = [];

    /// <summary>How many verbs stand before the word.</summary>
    public int[] Verbs { get; private set; } = [];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a stretch of a tagged sentence.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="start">The first word of the stretch.</param>
    /// <param name="count">How many words.</param>
    /// <param name="isComma">Which tags are commas and the like.</param>
    /// <param name="isVerb">Which tags are verbs.</param>
    public void Set(SentenceWords words, int start, int count, bool[] isComma, bool[] isVerb)
    {
        Count = count;
        if (Words.Length < count + First + 4)
        {
            int size = Math.Max(64, (count + First + 4) * 3 / 2);
            Words = new uint[size];
            Tags = new uint[size];
            Both = new uint[size];
            Groups = new uint[size];
            Commas = new int[size];
            Verbs = new int[size];
        }
        Pad(0, 251);
        Pad(1, 252);
        int commas = 0, verbs = 0;
        for (int i = 0; i < count; i++)
        {
            int at = i + First, from = start + i + SentenceWords.Margin;
            uint tag = words.Tags[from];
            Words[at] = words.Lower[from];
            Tags[at] = tag + 1;
            Both[at] = FeatureKey.Of(1, Words[at], tag + 1);
            // A word without a group counts by its shape: a name, a number.
            Groups[at] = words.Groups[from] != 0 ? words.Groups[from] : 1000u + words.Shapes[from];
            Commas[at] = commas;
            Verbs[at] = verbs;
            if (isComma[tag]) commas++;
            if (isVerb[tag]) verbs++;
        }
        for (int i = 0; i < 4; i++) Pad(count + First + i, 253);
        Commas[count + First] = commas;
        Verbs[count + First] = verbs;
    }

    private void Pad(int at, uint value)
    {
        Words[at] = value;
        Tags[at] = value;
        Both[at] = value;
        Groups[at] = value;
        Commas[at] = 0;
        Verbs[at] = 0;
    }
}
