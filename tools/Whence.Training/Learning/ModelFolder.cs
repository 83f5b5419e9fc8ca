using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions.Names;
using Whence.Mentions.Pronouns;

namespace Whence.Training.Learning;

/// <summary>The models of a folder, so that what is learnt later reads what was learnt before it and not what this program carries.</summary>
internal sealed class ModelFolder(string path)
{
    public SentenceModel Sentences => SentenceModel.Read(Open("sentences.bin", SentenceModel.Kind));

    public TagModel Tags => TagModel.Read(Open("tags.bin", TagModel.Kind), WordVectors.Shipped);

    public TreeModel Trees => TreeModel.Read(Open("trees.bin", TreeModel.Kind));

    public NameModel Names => NameModel.Read(Open("names.bin", NameModel.Kind));

    public PronounModel Pronouns => PronounModel.Read(Open("pronouns.bin", PronounModel.Kind));

    public void Write(string name, string kind, byte[] content)
    {
        using FileStream file = File.Create(Path.Combine(path, name));
        ModelFile.Write(file, kind, content);
    }

    private ModelContent Open(string name, string kind)
    {
        using FileStream file = File.OpenRead(Path.Combine(path, name));
        return new(ModelFile.Read(file, name, kind), name);
    }
}
