using Whence.Language.Models;

namespace Whence.Language.Trees;

/// <summary>What the parser has learned: relations, weights of the steps and of the relations. Immutable; threads may share it.</summary>
internal sealed class TreeModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "trees";

    private static readonly Lazy<TreeModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("trees.bin", Kind), "trees.bin")));

    private TreeModel(string[] relations, StepWeights steps, SparseWeights labels)
    {
        Relations = Array.ConvertAll(relations, string.Intern);
        RootClass = Array.IndexOf(relations, "root");
        if (RootClass < 0) throw new ModelException("The model of trees is damaged: it knows no root.");
        Steps = steps;
        Labels = labels;
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static TreeModel Shipped => ShippedModel.Value;

    /// <summary>The relations by class, interned.</summary>
    public string[] Relations { get; }

    /// <summary>The class of the root.</summary>
    public int RootClass { get; }

    /// <summary>Weights of the parser's steps.</summary>
    public StepWeights Steps { get; }

    /// <summary>Weights of the relations.</summary>
    public SparseWeights Labels { get; }

    /// <summary>Reads the content of the model file.</summary>
    public static TreeModel Read(ModelContent content) => new(content.Texts(), StepWeights.Read(content), SparseWeights.Read(content));
}
