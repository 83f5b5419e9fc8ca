using System.Globalization;
using System.Text;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Reads the entities of GUM whose head is a proper noun as names: the run of proper nouns around the head, with what joins them.</summary>
internal static class GumNameReader
{
    /// <summary>Words that stand before a person's name and are no part of it.</summary>
    internal static readonly HashSet<string> Titles = new(("President Vice Prime Minister Premier Chancellor Senator Sen. Sen Representative Rep. Congressman Congresswoman Governor Gov. Gov Mayor King Queen Prince Princess Emperor Sir Lord Lady Dame "
        + "Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Doctor Professor Prof. Prof General Gen. Gen Colonel Col. Major Maj. Captain Capt. Capt Lieutenant Lt. Sergeant Sgt. Admiral Commander Judge Justice Chief Secretary Attorney "
        + "Pope Bishop Archbishop Cardinal Father Fr. Rev. Reverend Rabbi Imam Sheikh Saint St. Speaker Ambassador Director Chairman Chairwoman Officer Detective Deputy Foreign Defense Defence Hon. Honorable Coach Uncle Aunt").Split(' '), StringComparer.Ordinal);

    private sealed record Open(string Id, int Start, string Type, int Head);

    public static List<NameDocument> Read(string path)
    {
        List<NameDocument> documents = [];
        StringBuilder text = new();
        List<(TextSpan, EntityType)> names = [];
        List<string[]> rows = [];
        string? id = null;
        bool paragraph = false;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (text.Length > 0) documents.Add(new(id!, text.ToString(), [.. names], true));
                text.Clear();
                names.Clear();
                id = line[14..];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.Length == 0)
            {
                if (rows.Count > 0) Append(text, names, rows, paragraph);
                rows.Clear();
                paragraph = false;
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (!cells[0].Contains('.', StringComparison.Ordinal)) rows.Add(cells);
            }
        }
        if (text.Length > 0) documents.Add(new(id!, text.ToString(), [.. names], true));
        return documents;
    }

    private static void Append(StringBuilder text, List<(TextSpan, EntityType)> names, List<string[]> rows, bool paragraph)
    {
        if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
        List<(TextSpan Span, string Tag, string Form)> words = [];
        List<Open> open = [];
        List<(int Start, int End, string Type, int Head)> entities = [];
        JoinedWord written = new();
        foreach (string[] cells in rows)
        {
            bool glued = cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and int dash)
            {
                written.Begin(cells[1], text.Length, int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture));
                Spaced(text, glued, () => text.Append(cells[1]));
                continue;
            }
            int number = int.Parse(cells[0], CultureInfo.InvariantCulture), start = text.Length;
            string tag = cells[4] is "NNP" or "NNPS" ? "PROPN" : cells[3];
            if (written.Holds(number) && written.Next(cells[1]) is { } span) words.Add((span, tag, cells[1]));
            else if (written.Holds(number))
            {
                int end = text.Length;
                while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
                words.Add((new(Math.Max(0, end - 1), end), "X", cells[1]));
            }
            else
            {
                text.Append(cells[1]);
                // The “United” of the United States is an adjective or a verb there; only the finer tag says that it is part of a name.
                words.Add((new(start, text.Length), tag, cells[1]));
                if (!glued) text.Append(' ');
            }
            Entities(cells[9], words.Count - 1, open, entities);
        }
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        Keep(names, words, entities);
    }

    private static void Spaced(StringBuilder text, bool glued, Action write)
    {
        write();
        if (!glued) text.Append(' ');
    }

    private static void Entities(string misc, int word, List<Open> open, List<(int, int, string, int)> entities)
    {
        int at = misc.IndexOf("Entity=", StringComparison.Ordinal);
        if (at < 0) return;
        string value = misc[(at + 7)..];
        if (value.IndexOf('|', StringComparison.Ordinal) is >= 0 and int bar) value = value[..bar];
        for (int i = 0; i < value.Length;)
        {
            if (value[i] == '(')
            {
                int end = value.IndexOfAny(['(', ')'], i + 1);
                string body = value[(i + 1)..(end < 0 ? value.Length : end)];
                string[] parts = body.Split('-');
                int head = parts.Length > 5 && int.TryParse(parts[5].Split(',')[0], CultureInfo.InvariantCulture, out int h) ? h : 1;
                open.Add(new(parts[0], word, parts.Length > 1 ? parts[1] : "", head));
                i = end < 0 ? value.Length : end;
                if (i < value.Length && value[i] == ')')
                {
                    Close(open, parts[0], word, entities);
                    i++;
                }
            }
            else
            {
                int end = value.IndexOf(')', i);
                if (end < 0) break;
                Close(open, value[i..end], word, entities);
                i = end + 1;
            }
        }
    }

    private static void Close(List<Open> open, string id, int word, List<(int, int, string, int)> entities)
    {
        int at = open.FindLastIndex(entity => entity.Id == id);
        if (at < 0) return;
        Open entity = open[at];
        open.RemoveAt(at);
        entities.Add((entity.Start, word, entity.Type, entity.Start + entity.Head - 1));
    }

    private static void Keep(List<(TextSpan, EntityType)> names, List<(TextSpan Span, string Tag, string Form)> words, List<(int Start, int End, string Type, int Head)> entities)
    {
        List<(int Start, int End, EntityType Type)> kept = [];
        foreach ((int start, int end, string marked, int head) in entities)
        {
            string type = marked;
            if (head > end || words[head].Tag != "PROPN") continue;
            int from = head, until = head;
            while (from > start && Joins(words, from - 1, from)) from--;
            while (until < end && Joins(words, until + 1, until)) until++;
            while (from < until && words[from].Tag != "PROPN") from++;
            while (until > from && words[until].Tag != "PROPN") until--;
            // Guidelines of the other sets: “President” is no part of the name.
            if (type == "person") while (from < until && Titles.Contains(words[from].Form)) from++;
            if (type == "person" && from == until && words[from].Tag == "PROPN" && (People(words[from].Form) || Titles.Contains(words[from].Form))) type = "people";
            EntityType of = type switch { "person" => EntityType.Person, "organization" => EntityType.Organization, "place" => EntityType.Place, "time" => (EntityType)99, _ => EntityType.Other };
            if (of != (EntityType)99) kept.Add((from, until, of));
        }
        foreach ((int start, int end, EntityType type) in kept.OrderBy(name => name.Start).ThenByDescending(name => name.End))
        {
            TextSpan span = new(words[start].Span.Start, words[end].Span.End);
            if (names.Count == 0 || !names[^1].Item1.Overlaps(span)) names.Add((span, type));
        }
    }

    private static bool People(string form) => form.EndsWith("ans", StringComparison.Ordinal) || form.EndsWith("ians", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal) && form.Length > 6 || form.EndsWith("ese", StringComparison.Ordinal);

    private static bool Joins(List<(TextSpan Span, string Tag, string Form)> words, int word, int beside)
    {
        if (words[word].Tag == "PROPN") return true;
        bool toward = word < beside;
        return words[word].Form is "of" or "-" or "&" or "'s" or "’s" or "." or "'" or "and" && (words[word].Form != "and" || !toward) && words[beside].Tag == "PROPN" && words[word].Form is not "and";
    }
}
