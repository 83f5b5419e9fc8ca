using Whence.Language.Tags;
using Whence.Pipeline;

namespace Whence.Mentions.Names;

/// <summary>Finds the names of a document in two passes; the second sees what the first found elsewhere in it. Reused; for one thread.</summary>
internal sealed class NameReader(NameModel model, TagModel tags)
{
    private readonly NameTagger tagger = new(model);
    private readonly NameMemory memory = new();

    /// <summary>A label for each token of an analysis that has tags.</summary>
    public byte[] Labels(Analysis analysis)
    {
        byte[] labels = new byte[analysis.Tokens.Length];
        NameTokens tokens = new(analysis, tags, model.Listed);
        tagger.Start(tokens);
        tagger.Run(tokens, labels);
        tokens.Remember(labels, memory);
        tagger.Run(tokens, labels);
        NameTrimmer.Trim(analysis, tokens, labels);
        return labels;
    }
}
