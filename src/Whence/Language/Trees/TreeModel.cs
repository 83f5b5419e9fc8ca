using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Words;

namespace Whence.Language.Trees;

/// <summary>What the parser has learned: relations and the upper part of the network. Immutable; threads may share it.</summary>
internal sealed class TreeModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "trees";

    private static readonly Lazy<TreeModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("trees.bin", Kind), "trees.bin")));

    private TreeModel(ModelContent content)
    {
        Relations = Array.ConvertAll(content.Texts(), string.Intern);
        RootClass = Array.IndexOf(Relations, "root");
        if (RootClass < 0) throw new ModelException("The model of trees is damaged: it knows no root.");
        Width = content.Int();
        int layerCount = content.Int(), arcWidth = content.Int(), labelWidth = content.Int();
        if (Width is < 32 or > 1024 || Width % 32 != 0 || layerCount is < 0 or > 16 || arcWidth is < 32 or > 1024 || arcWidth % 32 != 0 || labelWidth is < 32 or > 1024 || labelWidth % 32 != 0)
        {
            throw new ModelException("The model of trees is damaged: a network of an impossible size.");
        }
        Layers = new RecurrentWeights[layerCount];
        for (int i = 0; i < layerCount; i++) Layers[i] = RecurrentWeights.Read(content, Width);
        ArcDependents = SideWeights.Read(content, Width, arcWidth);
        ArcHeads = SideWeights.Read(content, Width, arcWidth);
        ArcForm = SideWeights.Read(content, arcWidth, arcWidth);
        ArcRoot = PackedMatrix.ReadValues(content, arcWidth);
        float[] distances = PackedMatrix.ReadValues(content, ArcDistance.Count);
        ArcOffsets = [.. Enumerable.Range(-SentenceBatcher.MaxWords, (2 * SentenceBatcher.MaxWords) + 1).Select(words => distances[ArcDistance.Of(words)])];
        LabelDependents = SideWeights.Read(content, Width, labelWidth);
        LabelHeads = SideWeights.Read(content, Width, labelWidth);
        LabelRoot = PackedMatrix.ReadValues(content, labelWidth);
        Labels = SideWeights.Read(content, labelWidth, (Relations.Length + 31) & ~31);
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static TreeModel Shipped => ShippedModel.Value;

    /// <summary>The relations by class, interned.</summary>
    public string[] Relations { get; }

    /// <summary>The class of the root.</summary>
    public int RootClass { get; }

    /// <summary>The numbers that stand for a word.</summary>
    public int Width { get; }

    /// <summary>The layers above those of the tagger.</summary>
    public RecurrentWeights[] Layers { get; }

    /// <summary>A word as a dependent, for heads.</summary>
    public SideWeights ArcDependents { get; }

    /// <summary>A word as a head.</summary>
    public SideWeights ArcHeads { get; }

    /// <summary>What turns a dependent so that its product with a head is the score of the pair.</summary>
    public SideWeights ArcForm { get; }

    /// <summary>The root as a head.</summary>
    public float[] ArcRoot { get; }

    /// <summary>What a head weighs by its place from the word: the first number for one <see cref="SentenceBatcher.MaxWords"/> words before it, the last for one as many after it.</summary>
    public float[] ArcOffsets { get; }

    /// <summary>A word as a dependent, for relations.</summary>
    public SideWeights LabelDependents { get; }

    /// <summary>A word as a head, for relations.</summary>
    public SideWeights LabelHeads { get; }

    /// <summary>The root as a head, for relations.</summary>
    public float[] LabelRoot { get; }

    /// <summary>The relations.</summary>
    public SideWeights Labels { get; }

    /// <summary>Reads the content of the model file.</summary>
    public static TreeModel Read(ModelContent content) => new(content);
}
