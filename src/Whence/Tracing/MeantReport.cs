using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds the report that is meant where an outlet is not named: the earlier one that has the rare names of the paragraph, and most of what it says.</summary>
internal static class MeantReport
{
    /// <summary>A proposition with these log-odds to another says much the same.</summary>
    private const float Near = -1;

    /// <summary>A proposition with these log-odds to another speaks of the same.</summary>
    private const float Far = -3;

    /// <summary>The report; null where none fits.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reading">The report that does not name the outlet there.</param>
    /// <param name="phrase">What it says instead.</param>
    /// <param name="known">The reports that it is known to live on: “a newspaper report” is named later most often.</param>
    public static int? Find(StoryTrace story, int reading, TextSpan phrase, List<int> known)
    {
        Document document = story.Readings[reading].Document;
        TextSpan paragraph = Paragraph(document.Text, phrase);
        string noun = LastWord(phrase.In(document.Text)).ToString();
        // However many copies there are, a name is as rare as it is in the other reports.
        Reading[] originals = [.. story.Readings.Where((_, i) => !story.Groups.Story.IsCopy(i))];
        List<(string Name, int Holders)> names = [.. Names(document.Text, paragraph)
            .Select(name => (name, originals.Count(holder => holder.Document.Text.Contains(name, StringComparison.Ordinal)))).Where(pair => pair.Item2 > 0 && pair.Item2 <= (originals.Length + 1) / 2)];
        int? best = null;
        double most = 0;
        for (int other = 0; other < story.Readings.Length; other++)
        {
            // A copy of the report itself tells it nothing, and of another one the original is meant.
            if (!MayBe(other) || (story.Groups.Story.CopyOf[other] is >= 0 and int original && (original == reading || original == story.Groups.Story.CopyOf[reading] || MayBe(original)))) continue;
            double score = 0;
            foreach ((string name, int holders) in names)
            {
                if (story.Readings[other].Document.Text.Contains(name, StringComparison.Ordinal)) score += 2.0 / holders;
            }
            float nearest = Nearest(story, reading, other, paragraph);
            bool isKind = IsKind(story.Readings[other].Document, noun);
            if (nearest < Far || (score == 0 && !isKind && nearest < Near)) continue;
            score += ((nearest - PairTable.Unrelated) / 10) + (isKind ? 1 : 0) + (known.Contains(other) ? 2 : 0);
            // Of two that fit alike the later one: readings are in order of time.
            if (score >= most) (best, most) = (other, score);
        }
        return best;

        // An undated report may be the later one; an agency is no paper.
        bool MayBe(int other) => other != reading && !story.IsStatement[other] && !story.SameOutlet(other, reading) && story.IsBefore(other, reading) != false
            && !(story.Readings[other].Document.Published is null && document.Published is not null && story.Outlets[other] is not null) && story.Outlets[other]?.Sign is null;
    }

    private static float Nearest(StoryTrace story, int reading, int other, TextSpan paragraph)
    {
        float nearest = PairTable.Unrelated;
        for (int i = 0; i < story.Readings[reading].Propositions.Length; i++)
        {
            if (!story.Readings[reading].Propositions[i].Span.Overlaps(paragraph)) continue;
            int unit = story.Groups.Story.UnitOf[reading][i];
            foreach (int theirs in story.Groups.Story.UnitOf[other]) nearest = Math.Max(nearest, unit == theirs ? -PairTable.Unrelated : story.Groups.Pairs[unit, theirs]);
        }
        return nearest;
    }

    /// <summary>Whether a report is of an outlet of a kind: its name, title or address says so, or it says “this magazine” of itself.</summary>
    private static bool IsKind(Document document, string noun) =>
        document.Text.Contains("this " + noun, StringComparison.OrdinalIgnoreCase) || Holds(document.Outlet, noun) || Holds(document.Url, noun) || Holds(document.Title, noun);

    private static bool Holds(string? text, string noun) => text?.Contains(noun, StringComparison.OrdinalIgnoreCase) == true;

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];

    private static TextSpan Paragraph(string text, TextSpan at)
    {
        int start = text.LastIndexOf('\n', at.Start) + 1, end = text.IndexOf('\n', at.End);
        return new(start, end < 0 ? text.Length : end);
    }

    /// <summary>The words with a capital that open no sentence.</summary>
    private static List<string> Names(string text, TextSpan span)
    {
        List<string> names = [];
        bool opens = true;
        for (int i = span.Start; i < span.End;)
        {
            if (!char.IsLetter(text[i]))
            {
                opens |= text[i] is '.' or '!' or '?' or ':' or '"' or '“';
                i++;
                continue;
            }
            int end = i + 1;
            while (end < span.End && char.IsLetter(text[end])) end++;
            if (!opens && end - i >= 3 && char.IsUpper(text[i]) && !names.Contains(text[i..end])) names.Add(text[i..end]);
            opens = false;
            i = end;
        }
        return names;
    }
}
