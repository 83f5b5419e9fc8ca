using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Language.Trees;

/// <summary>Gives each token its head and the relation to it, in all sentences or in those that are asked for.</summary>
internal sealed class TreeStage : IAnalysisStage
{
    private readonly Lazy<(TreeModel Trees, TagModel Tags)> models;
    private readonly Func<Analysis, Sentence, bool>? wanted;

    // Buffers wait here between documents: making them anew took a tenth of the time.
    private readonly ConcurrentBag<(Parser, SentenceBatcher)> idle = [];

    /// <summary>A stage with the models that the library carries, read when the first sentence is to be parsed.</summary>
    /// <param name="wanted">Which sentences are parsed; null for all.</param>
    public TreeStage(Func<Analysis, Sentence, bool>? wanted = null)
    {
        models = new(() => Fitting(TreeModel.Shipped, TagModel.Shipped));
        this.wanted = wanted;
    }

    /// <summary>A stage with models of its own.</summary>
    /// <exception cref="ModelException">The models were not learned together.</exception>
    public TreeStage(TreeModel trees, TagModel tags, Func<Analysis, Sentence, bool>? wanted = null)
    {
        models = new(Fitting(trees, tags));
        this.wanted = wanted;
    }

    /// <inheritdoc/>
    public string Name => "trees";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Tags;

    /// <inheritdoc/>
    public Layers Gives => Layers.Trees;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis) => Parse(analysis, wanted is null ? null : index => wanted(analysis, analysis.Sentences[index]));

    /// <summary>The analysis with trees of the sentences at the given indexes, where they had none; the others stay as they are.</summary>
    public Analysis Parse(Analysis analysis, ReadOnlySpan<int> sentences)
    {
        bool[] asked = new bool[analysis.Sentences.Length];
        foreach (int index in sentences) asked[index] = analysis.Tokens[analysis.Sentences[index].FirstToken].Head == Token.NoTree;
        return Parse(analysis, index => asked[index]);
    }

    private Analysis Parse(Analysis analysis, Func<int, bool>? isWanted)
    {
        (TreeModel trees, TagModel tags) = models.Value;
        Token[] tokens = analysis.Tokens.AsSpan().ToArray();
        (Parser parser, SentenceBatcher batcher) = idle.TryTake(out (Parser, SentenceBatcher) waiting) ? waiting : (new(trees), new(tags.Encoder));
        (int Sentence, int Stretch) at = default;
        int sentenceRoot = -1;
        KeptStates? kept = analysis.States is { IsReleased: false } states && ReferenceEquals(states.Encoder, tags.Encoder) ? states : null;
        while (at.Sentence < analysis.Sentences.Length)
        {
            at = batcher.Fill(analysis.Document.Text, analysis.Sentences.AsSpan(), tokens, at, isWanted, kept);
            if (batcher.States.Count == 0) continue;
            parser.Run(batcher.States);
            for (int s = 0; s < batcher.States.Sentences; s++)
            {
                int first = batcher.States.StartOf(s), offset = batcher.FirstToken(s);
                // The roots of further stretches of a long sentence hang on that of the first.
                if (offset == analysis.Sentences[tokens[offset].Sentence].FirstToken) sentenceRoot = -1;
                int root = sentenceRoot;
                for (int i = first; i < batcher.States.StartOf(s + 1); i++)
                {
                    int token = offset + i - first, head = parser.Heads[i];
                    if (head < 0 && sentenceRoot < 0) root = token;
                    tokens[token] = tokens[token] with
                    {
                        Head = head >= 0 ? offset + head : sentenceRoot < 0 ? Token.Root : sentenceRoot,
                        Relation = head < 0 && sentenceRoot >= 0 ? "parataxis" : trees.Relations[parser.Labels[i]],
                    };
                }
                sentenceRoot = root;
            }
        }
        idle.Add((parser, batcher));
        return analysis with { Present = analysis.Present | Layers.Trees, Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private static (TreeModel Trees, TagModel Tags) Fitting(TreeModel trees, TagModel tags) =>
        trees.Width == tags.Encoder.Width ? (trees, tags) : throw new ModelException("The models of tags and of trees were not learned together.");
}
