using Whence.Language.Tags;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>The tags of an analysis as classes of the tagger.</summary>
internal static class TagClasses
{
    /// <summary>A class for each token; 0 for a tag that the tagger does not know.</summary>
    public static byte[] Of(Analysis analysis, TagModel tags)
    {
        byte[] classes = new byte[analysis.Tokens.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            Token token = analysis.Tokens[i];
            for (int c = 0; c < tags.Penn.Length; c++)
            {
                if (tags.Universal[c] == token.Tag && ReferenceEquals(tags.Penn[c], token.Penn))
                {
                    classes[i] = (byte)c;
                    break;
                }
            }
        }
        return classes;
    }
}
