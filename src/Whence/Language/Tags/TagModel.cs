using System.Numerics;
using Whence.Language.Models;
using Whence.Language.Words;
using Whence.Text;

namespace Whence.Language.Tags;

/// <summary>What the tagger has learned: classes, the tags that words were seen with, weights, groups of words, lemmas. Immutable; threads may share it.</summary>
internal sealed class TagModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "tags";

    private static readonly Lazy<TagModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("tags.bin", Kind), "tags.bin")));

    private readonly uint[] knownKeys;
    private readonly uint[] knownSets;
    private readonly int knownShift;

    private TagModel(string[] universal, string[] penn, uint[] lexiconKeys, uint[] lexiconSets, WordClusters clusters, SparseWeights weights, LemmaModel lemmas)
    {
        Universal = Array.ConvertAll(universal, name => Enum.Parse<PartOfSpeech>(name, ignoreCase: true));
        Penn = Array.ConvertAll(penn, string.Intern);
        Clusters = clusters;
        Weights = weights;
        Lemmas = lemmas;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, lexiconKeys.Length * 2));
        knownShift = 32 - BitOperations.Log2((uint)size);
        knownKeys = new uint[size];
        knownSets = new uint[size];
        for (int i = 0; i < lexiconKeys.Length; i++)
        {
            int slot = (int)((lexiconKeys[i] * 2654435769u) >> knownShift);
            while (knownSets[slot] != 0) slot = (slot + 1) & (size - 1);
            knownKeys[slot] = lexiconKeys[i];
            knownSets[slot] = lexiconSets[i];
        }
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static TagModel Shipped => ShippedModel.Value;

    /// <summary>The universal part of speech of each class.</summary>
    public PartOfSpeech[] Universal { get; }

    /// <summary>The Penn tag of each class, interned.</summary>
    public string[] Penn { get; }

    /// <summary>Groups of words.</summary>
    public WordClusters Clusters { get; }

    /// <summary>The weights.</summary>
    public SparseWeights Weights { get; }

    /// <summary>How lemmas are made.</summary>
    public LemmaModel Lemmas { get; }

    /// <summary>The tags that a word was often seen with, as a number that names the set; 0 where it was not seen.</summary>
    public uint KnownOf(uint lower)
    {
        int slot = (int)((lower * 2654435769u) >> knownShift);
        while (knownSets[slot] != 0)
        {
            if (knownKeys[slot] == lower) return knownSets[slot];
            slot = (slot + 1) & (knownKeys.Length - 1);
        }
        return 0;
    }

    /// <summary>Reads the content of the model file.</summary>
    public static TagModel Read(ModelContent content)
    {
        string[] universal = content.Texts(), penn = content.Texts();
        if (universal.Length != penn.Length) throw new ModelException("The model of tags is damaged: its classes do not fit each other.");
        uint[] keys = content.Array<uint>(), sets = content.Array<uint>();
        if (keys.Length != sets.Length) throw new ModelException("The model of tags is damaged: its lexicon does not fit.");
        return new(universal, penn, keys, sets, WordClusters.Read(content), SparseWeights.Read(content), LemmaModel.Read(content));
    }
}
