namespace Whence.Language.Networks;

/// <summary>What the lower part of the network said of the words of a document, kept from one stage to the next. Not changed once the stage that made it has run.</summary>
/// <param name="encoder">The network that said it; for another it means nothing.</param>
/// <param name="sentences">The number of sentences.</param>
internal sealed class KeptStates(WordEncoder encoder, int sentences)
{
    /// <summary>The network that said it.</summary>
    public WordEncoder Encoder => encoder;

    /// <summary>The numbers of the words of each sentence, one word after the other.</summary>
    public float[][] Rows { get; } = new float[sentences][];
}
