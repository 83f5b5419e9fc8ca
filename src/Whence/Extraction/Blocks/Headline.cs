using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>Finds the block of a page's headline.</summary>
internal static class Headline
{
    private const int MinChars = 12;

    /// <summary>Index of the block that is the title, headings first; an h1 before the body if none is; -1 if there is neither.</summary>
    public static int Find(PageText text, string? title, bool[] body)
    {
        int best = -1, level = 9, first = Array.IndexOf(body, true);
        for (int i = 0; i < body.Length && title is not null; i++)
        {
            if (body[i] || text.Blocks[i].Hidden || text.Blocks[i].Length != title.Length || !text.Of(i).Equals(title, StringComparison.OrdinalIgnoreCase)) continue;
            int own = Tags.IsHeading(text.Blocks[i].Tag) ? text.Blocks[i].Tag - TagId.H1 : 7;
            if (own < level) (best, level) = (i, own);
        }
        for (int i = 0; best < 0 && i < body.Length && (first < 0 || i < first); i++)
            if (text.Blocks[i].Tag == TagId.H1 && text.Blocks[i].Length >= MinChars) best = i;
        return best;
    }
}
