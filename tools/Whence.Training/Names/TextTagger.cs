using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Gives texts tokens and tags, and keeps what the network said of their words.</summary>
internal sealed class TextTagger(SentenceModel sentences, TagModel tags)
{
    private readonly TokenStage tokens = new(sentences);
    private readonly TagStage stage = new(tags);

    public (Analysis Analysis, KeptStates States) Run(string id, string text)
    {
        Analysis analysis = stage.Run(tokens.Run(new(Document.AsText(id, text))));
        return (analysis, analysis.States!);
    }
}
