using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Words;
using Whence.Text;

namespace Whence.Language.Tags;

/// <summary>What the tagger has learned: classes, the lower part of the network, the weights of the tags, groups of words, lemmas. Immutable; threads may share it.</summary>
internal sealed class TagModel
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "tags";

    private static readonly Lazy<TagModel> ShippedModel = new(() => Read(new ModelContent(ModelFile.ReadShipped("tags.bin", Kind), "tags.bin"), WordVectors.Shipped));

    private TagModel(ModelContent content, WordVectors vectors)
    {
        string[] universal = content.Texts(), penn = content.Texts();
        if (universal.Length != penn.Length || penn.Length is 0 or > 255) throw new ModelException("The model of tags is damaged: its classes do not fit each other.");
        Universal = Array.ConvertAll(universal, name => Enum.TryParse(name, ignoreCase: true, out PartOfSpeech tag) ? tag : throw new ModelException($"The model of tags is damaged: there is no part of speech {name}."));
        Penn = Array.ConvertAll(penn, string.Intern);
        Clusters = WordClusters.Read(content);
        Encoder = WordEncoder.Read(content, vectors);
        Weights = WholeMatrix.Read(content, Encoder.Width, (penn.Length + 31) & ~31);
        Lemmas = LemmaModel.Read(content);
    }

    /// <summary>The model that the library carries; read when first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static TagModel Shipped => ShippedModel.Value;

    /// <summary>The universal part of speech of each class.</summary>
    public PartOfSpeech[] Universal { get; }

    /// <summary>The Penn tag of each class, interned.</summary>
    public string[] Penn { get; }

    /// <summary>Groups of words, for the names.</summary>
    public WordClusters Clusters { get; }

    /// <summary>The lower part of the network.</summary>
    public WordEncoder Encoder { get; }

    /// <summary>What the states of a word weigh for each class.</summary>
    public WholeMatrix Weights { get; }

    /// <summary>How lemmas are made.</summary>
    public LemmaModel Lemmas { get; }

    /// <summary>Reads the content of the model file.</summary>
    /// <param name="content">The content.</param>
    /// <param name="vectors">The vectors with which it was learned.</param>
    public static TagModel Read(ModelContent content, WordVectors vectors) => new(content, vectors);
}
