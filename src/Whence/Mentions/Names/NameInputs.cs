using Whence.Language;

namespace Whence.Mentions.Names;

/// <summary>What the network of the names reads of a word: the states of the tagger's network, the vector of the word, and what is seen of it.</summary>
internal static class NameInputs
{
    /// <summary>The numbers that say what is seen of a word.</summary>
    public const int Seen = 40;

    private const int Edge = 255, ListedKinds = 10, CueCount = 7;

    /// <summary>Writes what is seen of a word and its vector; <paramref name="into"/> holds zeros.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cell">The cell of the word.</param>
    /// <param name="titled">1 in a sentence whose words mostly have a capital; else 0.</param>
    /// <param name="vectors">The vectors of words.</param>
    /// <param name="into">Room for <see cref="Seen"/> numbers and a vector.</param>
    public static void Write(NameTokens tokens, int sentence, int cell, uint titled, WordVectors vectors, Span<float> into)
    {
        int shape = tokens.Shapes[cell], listed = tokens.Listed[cell], cues = (int)tokens.Cues[cell];
        if (shape != Edge)
        {
            into[shape % 6] = 1;
            into[6 + (shape / 6 % 4)] = 1;
            into[10 + Math.Min(4, shape / 24)] = 1;
        }
        if (cell == tokens.Cells(sentence).Start) into[15] = 1;
        if (tokens.IsCareless(sentence)) into[16] = 1;
        into[17] = titled;
        if (tokens.Glued[cell]) into[18] = 1;
        if (tokens.Runs.Has(cell))
        {
            into[19] = 1;
            if (tokens.Runs.Start(cell) == cell) into[20] = 1;
            if (tokens.Runs.End(cell) == cell + 1) into[21] = 1;
        }
        for (int i = 0; i < ListedKinds; i++) into[22 + i] = (listed >> i) & 1;
        if ((listed & ListedNames.Inside) != 0) into[32] = 1;
        for (int i = 0; i < CueCount; i++) into[33 + i] = (cues >> i) & 1;
        if (vectors.RowOf(tokens.Lower[cell]) is >= 0 and int row) vectors.CopyUnit(row, into[Seen..]);
    }
}
