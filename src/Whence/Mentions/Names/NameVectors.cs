using Whence.Language;

namespace Whence.Mentions.Names;

/// <summary>What the first layer of the names' network makes of the vectors of words, kept from document to document. Reused; for one thread.</summary>
/// <remarks>The commonest words come first among the vectors, so that the remainder of a row is a good place to keep it: common words hardly ever meet there. What is kept is the same as what is made anew.</remarks>
internal sealed class NameVectors(NameNetwork network, WordVectors vectors)
{
    private const int Kept = 4096;

    private readonly int[] rows = new int[Kept];
    private readonly float[] values = new float[Kept * network.Width], vector = new float[vectors.Dimensions];

    /// <summary>What a vector adds to the numbers of a word, by its row.</summary>
    public ReadOnlySpan<float> Of(int row)
    {
        int place = row % Kept;
        Span<float> found = values.AsSpan(place * network.Width, network.Width);
        if (rows[place] != row + 1)
        {
            vectors.CopyUnit(row, vector);
            network.Multiply(vector, found);
            rows[place] = row + 1;
        }
        return found;
    }
}
