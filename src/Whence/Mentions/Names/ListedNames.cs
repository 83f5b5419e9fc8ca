using Whence.Language.Words;

namespace Whence.Mentions.Names;

/// <summary>Marks each token with what the lists say of the longest listed name that it stands in. Reused; for one thread.</summary>
internal sealed class ListedNames(Gazetteer gazetteer)
{
    private const ushort Inside = 0x100;

    private ushort[] marks = [];

    /// <summary>The kinds of the name that holds each token, plus a bit within it; with padding.</summary>
    public ReadOnlySpan<ushort> Mark(SentenceWords words)
    {
        int room = words.Count + (2 * SentenceWords.Margin);
        if (marks.Length < room) marks = new ushort[room * 2];
        Array.Clear(marks, 0, room);
        for (int i = SentenceWords.Margin; i < words.Count + SentenceWords.Margin; i++)
        {
            if (!IsCapital(words.Shapes[i])) continue;
            uint key = 0;
            int longest = 0;
            GazetteerKinds kinds = GazetteerKinds.None;
            for (int n = 0; n < Gazetteer.MaxTokens && i + n < words.Count + SentenceWords.Margin; n++)
            {
                key = Gazetteer.Join(key, words.Lower[i + n]);
                GazetteerKinds found = gazetteer[key];
                if (found != GazetteerKinds.None && IsCapital(words.Shapes[i + n])) (kinds, longest) = (found, n + 1);
            }
            for (int n = 0; n < longest; n++)
                if (marks[i + n] == 0) marks[i + n] = (ushort)((int)kinds | (n > 0 ? Inside : 0));
            if (longest > 1) i += longest - 1;
        }
        return marks.AsSpan(0, room);
    }

    private static bool IsCapital(byte shape) => shape != 255 && shape % 6 is >= 1 and <= 4;
}
