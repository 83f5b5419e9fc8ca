using Whence.Extraction.Blocks;
using Whence.Extraction.Metadata;
using Whence.Extraction.Plain;

namespace Whence.Extraction;

/// <summary>What is counted of a page to tell an article from a list of them.</summary>
/// <param name="BodyWords">The words of the body.</param>
/// <param name="AllWords">All words.</param>
/// <param name="Titles">The linked titles of other reports.</param>
/// <param name="BodyTitles">Those in the body.</param>
/// <param name="BodyBlocks">The blocks of the body.</param>
/// <param name="LongestRun">The most words of the body between two linked titles.</param>
/// <param name="DatedTitles">The linked titles, or those with a repeated link such as “Read more” below, that have a day of their own beside them.</param>
/// <param name="Days">How many different days these are.</param>
/// <param name="HasHead">Whether a byline or a stamp stands between the headline and the first paragraph, as over a report.</param>
internal readonly record struct PageCounts(int BodyWords, int AllWords, int Titles, int BodyTitles, int BodyBlocks, int LongestRun, int DatedTitles, int Days, bool HasHead)
{
    private const int MaxStampChars = 90, MaxBeside = 3, MinParagraphWords = 12, MinRepeatedLinks = 5, MaxLinkWords = 4, MaxLinkChars = 30;

    /// <summary>Counts.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block is of the body.</param>
    /// <param name="headline">Index of the block of the headline; -1 if there is none.</param>
    /// <param name="longestOfList">The days are only looked for where no more words than these stand between two titles.</param>
    public static PageCounts Of(PageText text, bool[] body, int headline, int longestOfList)
    {
        HashSet<string> repeated = RepeatedLinks(text);
        int bodyWords = 0, allWords = 0, run = 0, longest = 0, bodyBlocks = 0, bodyTitles = 0;
        var titles = new List<int>();
        for (int i = 0; i < body.Length; i++)
        {
            int words = text.Of(i).Count(' ') + 1;
            allWords += words;
            if (body[i])
            {
                bodyWords += words;
                bodyBlocks++;
            }
            bool title = CardTitle.Is(text, i), more = !title && repeated.Count > 0 && words <= MaxLinkWords && repeated.Contains(text.Of(i).ToString());
            run = title || more ? 0 : body[i] ? run + words : run;
            longest = Math.Max(longest, run);
            if (!title && !more) continue;
            titles.Add(i);
            if (body[i] || more) bodyTitles++;
        }
        (int dated, int days) = longest < longestOfList ? Dated(text, titles) : default;
        return new(bodyWords, allWords, titles.Count, bodyTitles, bodyBlocks, longest, dated, days, HeadAbove(text, body, headline));
    }

    /// <summary>How many titles have a day beside them, and how many different ones.</summary>
    private static (int Titles, int Days) Dated(PageText text, List<int> titles)
    {
        var days = new HashSet<DateOnly>();
        int dated = 0, last = -1;
        foreach (int title in titles)
        {
            if (Day(text, title, last) is { } day)
            {
                dated++;
                days.Add(day);
            }
            last = title;
        }
        return (dated, days.Count);
    }

    /// <summary>The day on a card: on the line of its title, or the nearest short line around it.</summary>
    private static DateOnly? Day(PageText text, int title, int lastTitle)
    {
        for (int step = 0; step <= MaxBeside; step++)
        {
            if (title + step < text.Blocks.Length && (step == 0 || !CardTitle.Is(text, title + step)) && DayOf(text, title + step) is { } behind) return behind;
            if (step > 0 && title - step > lastTitle && DayOf(text, title - step) is { } before) return before;
        }
        return null;
    }

    private static DateOnly? DayOf(PageText text, int block) => text.Blocks[block].Length > MaxStampChars ? null : DateText.Find(text.Of(block), out _)?.Date;

    /// <summary>The texts of short links that stand on the page again and again.</summary>
    private static HashSet<string> RepeatedLinks(PageText text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            ref readonly Block block = ref text.Blocks[i];
            if (!block.Hidden && block.Length <= MaxLinkChars && block.LinkChars * 10 >= block.Length * 8) byText[text.Of(i)] = byText.TryGetValue(text.Of(i), out int known) ? known + 1 : 1;
        }
        return [.. counts.Where(pair => pair.Value >= MinRepeatedLinks && FurnitureLine.Reason(pair.Key, LineShape.Of(pair.Key)) == "related").Select(pair => pair.Key)];
    }

    private static bool HeadAbove(PageText text, bool[] body, int headline)
    {
        if (headline < 0) return false;
        for (int i = headline + 1; i < body.Length && i <= headline + 12; i++)
        {
            if (CardTitle.Is(text, i)) return false;
            ReadOnlySpan<char> line = text.Of(i);
            if (body[i] && line.Count(' ') + 1 >= MinParagraphWords) return false;
            if (line.Length <= MaxStampChars && (DateText.Find(line, out _) is not null || NoteLine.Byline(line, LineShape.Of(line)).Count > 0)) return true;
        }
        return false;
    }
}
