using System.Collections.Immutable;
using System.Text;
using Whence.Text;

namespace Whence.Extraction;

/// <summary>The body of a document alone, as it is printed without furniture.</summary>
public static class BodyText
{
    /// <summary>Whether a passage belongs to the body that is printed: running text, the headings and tables within it, posts and notes. What has a reason stands outside.</summary>
    public static bool IsBody(Passage passage) => passage.Reason is null && passage.Role is PassageRole.Body or PassageRole.Standfirst or PassageRole.Subheading or PassageRole.Table or PassageRole.EmbeddedPost or PassageRole.Correction or PassageRole.Dateline or PassageRole.Credit;

    /// <summary>A document whose text is the body passages of <paramref name="document"/>, with the passages moved to where they stand now.</summary>
    /// <remarks>
    /// What stood on one line stays on it; other passages are parted by a blank line. <see cref="Passage.Source"/> is kept, so that each passage still leads back to the page;
    /// for plain text it is set to where the passage stood in the text as given.
    /// </remarks>
    public static Document Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder(document.Text.Length);
        var passages = ImmutableArray.CreateBuilder<Passage>(document.Passages.Length);
        var moved = new List<(TextSpan From, int To)>();
        int last = -1;
        foreach (Passage passage in document.Passages)
        {
            if (!IsBody(passage)) continue;
            if (last >= 0)
            {
                ReadOnlySpan<char> between = document.Text.AsSpan(last, passage.Span.Start - last);
                text.Append(between.Contains('\n') ? "\n\n" : between.IsEmpty ? "" : " ");
            }
            int start = text.Length;
            text.Append(passage.Span.In(document.Text));
            moved.Add((passage.Span, start));
            passages.Add(passage with { Span = new(start, text.Length), Source = passage.Source ?? passage.Span });
            last = passage.Span.End;
        }
        return document with { Text = text.ToString(), Passages = passages.ToImmutable(), Posts = [.. document.Posts.Select(post => post with { Span = Moved(post.Span, moved) })] };
    }

    /// <summary>Where the body passages within a span stand now; empty if there are none.</summary>
    private static TextSpan Moved(TextSpan span, List<(TextSpan From, int To)> moved)
    {
        int first = FirstFrom(span.Start, moved), last = FirstFrom(span.End, moved) - 1;
        return first > last ? default : new(moved[first].To, moved[last].To + moved[last].From.Length);
    }

    /// <summary>Index of the first passage that begins at or behind an offset.</summary>
    private static int FirstFrom(int offset, List<(TextSpan From, int To)> moved)
    {
        int low = 0, high = moved.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (moved[middle].From.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
