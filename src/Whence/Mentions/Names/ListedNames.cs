using Whence.Pipeline;
using Whence.Text;

namespace Whence.Mentions.Names;

/// <summary>Marks each token with what the lists say of the longest listed name that it stands in.</summary>
internal static class ListedNames
{
    /// <summary>Set on all but the first token of a listed name.</summary>
    public const ushort Inside = 0x8000;

    /// <summary>The kinds of the name that holds each cell, with <see cref="Inside"/>; names are written with capitals but where the writer is careless of them.</summary>
    public static ushort[] Mark(NameTokens tokens, Gazetteer gazetteer)
    {
        ushort[] marks = new ushort[tokens.Lower.Length];
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            for (int i = start; i < end; i++)
            {
                if (!MayStand(tokens, s, i)) continue;
                uint key = 0;
                int longest = 0;
                GazetteerKinds kinds = GazetteerKinds.None;
                for (int n = 0; n < Gazetteer.MaxTokens && i + n < end; n++)
                {
                    key = Gazetteer.Join(key, tokens.Lower[i + n]);
                    if (!MayStand(tokens, s, i + n)) continue;
                    GazetteerKinds found = gazetteer[key];
                    if (found != GazetteerKinds.None) (kinds, longest) = (found, n + 1);
                }
                for (int n = 0; n < longest; n++)
                    if (marks[i + n] == 0) marks[i + n] = (ushort)((int)kinds | (n > 0 ? Inside : 0));
                if (longest > 1) i += longest - 1;
            }
        }
        return marks;
    }

    private static bool MayStand(NameTokens tokens, int sentence, int cell) =>
        tokens.IsCapital(cell) || (tokens.IsCareless(sentence) && tokens.Shapes[cell] == 0 && tokens.Parts[cell] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj);
}
