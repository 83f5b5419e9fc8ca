using System.Numerics;
using Whence.Language;
using Whence.Language.Networks;

namespace Whence.Mentions.Names;

/// <summary>What the network of the names reads of a word: what is seen of it, its vector, and the states of the tagger's network, in this order.</summary>
internal static class NameInputs
{
    /// <summary>The numbers that say what is seen of a word.</summary>
    public const int Seen = 40;

    private const int Edge = 255, ListedKinds = 10, CueCount = 7;

    /// <summary>What is seen of a word, a bit a number: 1 or 0.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cell">The cell of the word.</param>
    /// <param name="titled">1 in a sentence whose words mostly have a capital; else 0.</param>
    public static ulong SeenOf(NameTokens tokens, int sentence, int cell, uint titled)
    {
        int shape = tokens.Shapes[cell], listed = tokens.Listed[cell];
        ulong seen = 0;
        if (shape != Edge) seen |= (1ul << (shape % 6)) | (1ul << (6 + (shape / 6 % 4))) | (1ul << (10 + Math.Min(4, shape / 24)));
        if (cell == tokens.Cells(sentence).Start) seen |= 1ul << 15;
        if (tokens.IsCareless(sentence)) seen |= 1ul << 16;
        seen |= (ulong)titled << 17;
        if (tokens.Glued[cell]) seen |= 1ul << 18;
        if (tokens.Runs.Has(cell))
        {
            seen |= 1ul << 19;
            if (tokens.Runs.Start(cell) == cell) seen |= 1ul << 20;
            if (tokens.Runs.End(cell) == cell + 1) seen |= 1ul << 21;
        }
        seen |= (ulong)(listed & ((1 << ListedKinds) - 1)) << 22;
        if ((listed & ListedNames.Inside) != 0) seen |= 1ul << 32;
        return seen | ((ulong)((int)tokens.Cues[cell] & ((1 << CueCount) - 1)) << 33);
    }

    /// <summary>Writes all inputs of the words of a sentence, for the learner.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="states">The states of its words.</param>
    /// <param name="into">Room for a row a word; holds zeros.</param>
    public static void Write(NameTokens tokens, int sentence, KeptStates states, Span<float> into)
    {
        (int start, int end) = tokens.Cells(sentence);
        int first = tokens.FirstToken(sentence), width = states.Encoder.Width, row = into.Length / Math.Max(1, end - start);
        uint titled = NameFeatures.Titled(tokens, sentence);
        WordVectors vectors = states.Encoder.Vectors;
        for (int i = start; i < end; i++)
        {
            Span<float> own = into.Slice((i - start) * row, row);
            for (ulong seen = SeenOf(tokens, sentence, i, titled); seen != 0; seen &= seen - 1) own[BitOperations.TrailingZeroCount(seen)] = 1;
            if (tokens.Vectors[i] >= 0) vectors.CopyUnit(tokens.Vectors[i], own.Slice(Seen, vectors.Dimensions));
            int token = first + i - start;
            WholeRows.Restore(states.Rows(token, 1), states.Steps(token, 1)[0], own[(row - width)..]);
        }
    }
}
