using Whence.Language.Models;

namespace Whence.Mentions.Names;

/// <summary>What was learned about names: lists and weights. Immutable; threads may share it.</summary>
internal sealed class NameModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "names";

    private static readonly Lazy<NameModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("names.bin", Kind), "names.bin")));

    private readonly int[] transitions;

    private NameModel(Gazetteer listed, SparseWeights weights, int[] steps, float scale, NameNetwork? network)
    {
        Scale = scale;
        Network = network;
        Listed = listed;
        Weights = weights;
        transitions = steps;
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static NameModel Shipped => ShippedModel.Value;

    /// <summary>Names that are known beforehand.</summary>
    public Gazetteer Listed { get; }

    /// <summary>The weights.</summary>
    public SparseWeights Weights { get; }

    /// <summary>The network whose weights are added, times <see cref="Scale"/>; null where there is none.</summary>
    public NameNetwork? Network { get; }

    /// <summary>What one of a weight of the network is worth.</summary>
    public float Scale { get; }

    /// <summary>What a step from one label to the next weighs.</summary>
    public int Transition(int previous, int label) => transitions[(previous * NameLabels.Count) + label];

    /// <summary>Reads the content of the model file.</summary>
    public static NameModel Read(ModelContent content)
    {
        Gazetteer listed = Gazetteer.Read(content);
        SparseWeights weights = SparseWeights.Read(content);
        int[] steps = content.Array<int>();
        if (steps.Length != NameLabels.Count * NameLabels.Count) throw new ModelException("The model of names is damaged: its steps do not fit its labels.");
        float scale = content.Float();
        return new(listed, weights, steps, scale, content.Int() == 0 ? null : NameNetwork.Read(content));
    }
}
