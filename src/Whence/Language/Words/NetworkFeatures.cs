namespace Whence.Language.Words;

/// <summary>The features of a word for the network, each of which has a learned row: the form, its ends and starts, its shape.</summary>
internal static class NetworkFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 10;

    /// <summary>The place of the feature that is the form itself.</summary>
    public const int Form = 0;

    /// <summary>Writes the keys of the features of a word.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="index">The word, from 0.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(SentenceWords words, int index, Span<uint> keys) => Write(words, index, index == 0, words.Titled, keys);

    /// <summary>Writes the keys of the features of a word of which it is said where it stands.</summary>
    /// <param name="words">Words.</param>
    /// <param name="index">The word, from 0.</param>
    /// <param name="isFirst">Whether it is the first of its sentence.</param>
    /// <param name="titled">What <see cref="SentenceWords.TitledOf"/> says of its sentence.</param>
    /// <param name="keys">Room for <see cref="Count"/> keys.</param>
    public static void Write(SentenceWords words, int index, bool isFirst, uint titled, Span<uint> keys)
    {
        int i = index + SentenceWords.Margin;
        ReadOnlySpan<uint> suffixes = words.Suffixes.AsSpan(i * 5, 5), prefixes = words.Prefixes.AsSpan(i * 4, 4);
        uint shape = words.Shapes[i] + (isFirst ? 256u : 0) + (titled << 9);
        keys[Form] = FeatureKey.Of(201, words.Lower[i]);
        keys[1] = FeatureKey.Of(202, suffixes[0], shape);
        keys[2] = FeatureKey.Of(203, suffixes[1]);
        keys[3] = FeatureKey.Of(204, suffixes[2]);
        keys[4] = FeatureKey.Of(205, suffixes[3]);
        keys[5] = FeatureKey.Of(206, suffixes[4]);
        keys[6] = FeatureKey.Of(207, prefixes[1]);
        keys[7] = FeatureKey.Of(208, prefixes[2]);
        keys[8] = FeatureKey.Of(209, prefixes[3]);
        keys[9] = FeatureKey.Of(210, shape);
    }
}
