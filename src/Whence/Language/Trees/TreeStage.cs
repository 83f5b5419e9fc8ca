using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Whence.Language.Tags;
using Whence.Language.Words;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Language.Trees;

/// <summary>Gives each token its head and the relation to it, in all sentences or in those that are asked for.</summary>
internal sealed class TreeStage : IAnalysisStage
{
    /// <summary>States kept in search. EWT dev: see docs/decisions/language.md for what each width gives and costs.</summary>
    public const int BeamWidth = 6;

    /// <summary>The longest stretch that is parsed as one. Longer sentences are hardly ever sentences: tables, lists, text without marks.</summary>
    private const int MaxWords = 300;

    private readonly Lazy<Loaded> loaded;
    private readonly Func<Analysis, Sentence, bool>? wanted;

    /// <summary>A stage with the models that the library carries, read when the first sentence is to be parsed.</summary>
    /// <param name="wanted">Which sentences are parsed; null for all.</param>
    public TreeStage(Func<Analysis, Sentence, bool>? wanted = null)
    {
        loaded = new(() => new(TreeModel.Shipped, TagModel.Shipped));
        this.wanted = wanted;
    }

    /// <summary>A stage with models of its own.</summary>
    public TreeStage(TreeModel trees, TagModel tags, Func<Analysis, Sentence, bool>? wanted = null)
    {
        loaded = new(() => new(trees, tags));
        this.wanted = wanted;
    }

    /// <inheritdoc/>
    public string Name => "trees";

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Tags;

    /// <inheritdoc/>
    public Layers Gives => Layers.Trees;

    /// <summary>Which classes of the tagger are commas and the like, and which are verbs.</summary>
    public static (bool[] IsComma, bool[] IsVerb) TagKinds(TagModel tags) => (
        Array.ConvertAll(tags.Penn, tag => tag is "," or ":" or "." or "-LRB-" or "-RRB-"),
        Array.ConvertAll(tags.Universal, tag => tag is PartOfSpeech.Verb or PartOfSpeech.Aux));

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        Token[] tokens = analysis.Tokens.AsSpan().ToArray();
        TreeRun run = new(loaded.Value);
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (wanted is null || wanted(analysis, sentence)) run.Parse(analysis.Document.Text, tokens, sentence);
        }
        return analysis with { Present = analysis.Present | Layers.Trees, Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    /// <summary>The analysis with trees of the sentences at the given indexes, where they had none; the others stay as they are.</summary>
    public Analysis Parse(Analysis analysis, ReadOnlySpan<int> sentences)
    {
        Token[] tokens = analysis.Tokens.AsSpan().ToArray();
        TreeRun run = new(loaded.Value);
        foreach (int index in sentences)
        {
            Sentence sentence = analysis.Sentences[index];
            if (tokens[sentence.FirstToken].Head == Token.NoTree) run.Parse(analysis.Document.Text, tokens, sentence);
        }
        return analysis with { Present = analysis.Present | Layers.Trees, Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private sealed class TreeRun(Loaded stage)
    {
        private readonly BeamParser<StepWeights> parser = new(stage.Trees.Steps, BeamWidth);
        private readonly Labeller labeller = new(stage.Trees.Labels, stage.Trees.Relations.Length, stage.Trees.RootClass);
        private readonly SentenceWords words = new();
        private readonly ParseWords stretch = new();
        private readonly LabelTree tree = new();
        private readonly int[] heads = new int[MaxWords];

        public void Parse(string text, Token[] tokens, Sentence sentence)
        {
            words.Reset(sentence.TokenCount);
            for (int i = 0; i < sentence.TokenCount; i++)
            {
                ref Token token = ref tokens[sentence.FirstToken + i];
                words.Set(i, token.Span.In(text), stage.Tags.Clusters);
                stage.Classes[(int)token.Tag].TryGetValue(token.Penn, out words.Tags[i + SentenceWords.Margin]);
            }
            int firstRoot = -1;
            for (int start = 0; start < sentence.TokenCount; start += MaxWords)
            {
                int count = Math.Min(MaxWords, sentence.TokenCount - start), offset = sentence.FirstToken + start;
                stretch.Set(words, start, count, stage.IsComma, stage.IsVerb);
                parser.Run(stretch, heads);
                tree.Set(heads.AsSpan(0, count));
                labeller.Run(stretch, tree, count);
                int root = firstRoot;
                for (int i = 0; i < count; i++)
                {
                    bool isRoot = heads[i] < 0;
                    if (isRoot && firstRoot < 0) root = offset + i;
                    tokens[offset + i] = tokens[offset + i] with
                    {
                        Head = !isRoot ? offset + heads[i] : firstRoot < 0 ? Token.Root : firstRoot,
                        Relation = isRoot && firstRoot >= 0 ? "parataxis" : stage.Trees.Relations[tree.Labels[i]],
                    };
                }
                firstRoot = root;
            }
        }
    }

    private sealed class Loaded
    {
        public Loaded(TreeModel trees, TagModel tags)
        {
            Trees = trees;
            Tags = tags;
            (IsComma, IsVerb) = TagKinds(tags);
            Classes = new Dictionary<string, byte>[17];
            for (int i = 0; i < Classes.Length; i++) Classes[i] = [];
            for (int i = tags.Penn.Length - 1; i >= 0; i--) Classes[(int)tags.Universal[i]][tags.Penn[i]] = (byte)i;
        }

        public TreeModel Trees { get; }

        public TagModel Tags { get; }

        public bool[] IsComma { get; }

        public bool[] IsVerb { get; }

        public Dictionary<string, byte>[] Classes { get; }
    }
}
