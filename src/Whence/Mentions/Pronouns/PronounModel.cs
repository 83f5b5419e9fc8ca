using System.Numerics;
using Whence.Language.Models;

namespace Whence.Mentions.Pronouns;

/// <summary>What was learned about whom a pronoun means: a weight a feature. Immutable; threads may share it.</summary>
internal sealed class PronounModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "pronouns";

    private static readonly Lazy<PronounModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("pronouns.bin", Kind), "pronouns.bin")));

    private readonly uint[] keys;
    private readonly float[] values;
    private readonly int shift;

    private PronounModel(uint[] features, float[] weights)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        keys = new uint[size];
        values = new float[size];
        for (int i = 0; i < features.Length; i++)
        {
            int slot = Slot(features[i]);
            while (keys[slot] != 0) slot = (slot + 1) & (size - 1);
            keys[slot] = features[i];
            values[slot] = weights[i];
        }
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static PronounModel Shipped => ShippedModel.Value;

    /// <summary>A model that knows nothing: all candidates weigh the same.</summary>
    public static PronounModel Empty { get; } = new([], []);

    /// <summary>The sum of the weights of features.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (uint feature in features)
        {
            int slot = Slot(feature);
            while (keys[slot] != 0)
            {
                if (keys[slot] == feature)
                {
                    sum += values[slot];
                    break;
                }
                slot = (slot + 1) & (keys.Length - 1);
            }
        }
        return sum;
    }

    /// <summary>Reads the content of the model file.</summary>
    public static PronounModel Read(ModelContent content)
    {
        uint[] features = content.Array<uint>();
        sbyte[] weights = content.Array<sbyte>();
        float scale = content.Float();
        if (features.Length != weights.Length || features.Contains(0u)) throw new ModelException("The model of pronouns is damaged: its tables do not fit each other.");
        return new(features, Array.ConvertAll(weights, weight => weight * scale));
    }

    /// <summary>Writes features and their weights.</summary>
    public static void Write(ModelBuilder builder, uint[] features, float[] weights)
    {
        float largest = 1e-6f;
        foreach (float weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        float scale = largest / 127;
        builder.Array<uint>(features).Array<sbyte>(Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight / scale))).Float(scale);
    }

    private int Slot(uint key) => (int)((key * 2654435769u) >> shift);
}
