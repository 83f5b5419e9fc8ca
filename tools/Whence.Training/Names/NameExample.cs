using Whence.Language.Networks;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>A document with tokens, tags, the number of the set that it is from, and the label that each token should get; or, where only that is known, the labels that it may get, a bit each.</summary>
internal sealed record NameExample(Analysis Analysis, int Set, byte[] Labels, KeptStates States, ushort[]? Allowed = null)
{
    public static NameExample Of(NameDocument document, int set, TextTagger tagger)
    {
        (Analysis analysis, KeptStates states) = tagger.Run(document.Id, document.Text);
        byte[] labels = new byte[analysis.Tokens.Length];
        foreach ((TextSpan span, EntityType type) in document.Names)
        {
            bool begun = false;
            for (int i = 0; i < labels.Length; i++)
            {
                TextSpan token = analysis.Tokens[i].Span;
                if (token.End <= span.Start || token.Start >= span.End || (begun && analysis.Tokens[i].Span == analysis.Tokens[i - 1].Span)) continue;
                labels[i] = (byte)(NameLabels.Begin(type) + (begun ? 1 : 0));
                begun = true;
            }
        }
        return new(analysis, set, labels, states);
    }
}
