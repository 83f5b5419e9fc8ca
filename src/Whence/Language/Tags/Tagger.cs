using Whence.Language.Networks;

namespace Whence.Language.Tags;

/// <summary>Gives each word of a batch the class whose score is highest. For one thread.</summary>
internal sealed class Tagger(TagModel model)
{
    private float[] scores = [];
    private byte[] classes = [];

    /// <summary>The class of each word of a batch that the network has read.</summary>
    public ReadOnlySpan<byte> Run(WordStates batch)
    {
        int row = model.Weights.Width;
        if (scores.Length < batch.Count * row)
        {
            scores = new float[batch.Count * row];
            classes = new byte[batch.Count];
        }
        WholeProduct.Run(batch.Whole, model.Weights, scores, row);
        for (int i = 0; i < batch.Count; i++)
        {
            ReadOnlySpan<float> own = scores.AsSpan(i * row, model.Penn.Length);
            int best = 0;
            for (int j = 1; j < own.Length; j++) if (own[j] > own[best]) best = j;
            classes[i] = (byte)best;
        }
        return classes.AsSpan(0, batch.Count);
    }
}
