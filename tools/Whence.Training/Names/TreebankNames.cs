using Whence.Mentions;
using Whence.Mentions.Names;

namespace Whence.Training.Names;

/// <summary>What the proper nouns of English EWT are, in a list written for this program: the treebank says which words are proper nouns, not of which type.</summary>
/// <remarks>A line of the list is a letter, a tab and a name in lower case with its words parted by spaces. P, O, L: person, organization, place; X: another name; N: no name; R: a shop or restaurant, whose name goes on with the mark of a genitive that follows.
/// A small letter: of that type, but the words are only a part of the name or two names.</remarks>
internal sealed class TreebankNames
{
    private static readonly HashSet<string> Dates = new(("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
        + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun AM PM EST PST CST GMT").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Titles = [.. GumNameReader.Titles.Except(["Saint", "St.", "Foreign", "Defense", "Defence"]), "MR.", "DR.", "Sheik", "Ayatollah", "Shaikh"];

    private readonly Dictionary<string, char> kinds = new(StringComparer.Ordinal);

    public TreebankNames()
    {
        using Stream stream = typeof(TreebankNames).Assembly.GetManifestResourceStream("treebank-names.tsv")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line) kinds.Add(line[2..], line[0]);
    }

    /// <summary>How many names were looked up, and how many of them the list has.</summary>
    public (int All, int Listed) Seen { get; private set; }

    /// <summary>The labels that the words of a sentence may have, a bit each; 0 where the list says nothing.</summary>
    /// <param name="rows">The rows of the words in CoNLL-U, in order.</param>
    public ushort[] Allowed(IReadOnlyList<string[]> rows)
    {
        ushort[] allowed = new ushort[rows.Count];
        for (int i = 0; i < rows.Count;)
        {
            if (!IsProper(rows[i]))
            {
                i++;
                continue;
            }
            int until = End(rows, i);
            Mark(rows, i, until, allowed);
            i = until;
        }
        return allowed;
    }

    private void Mark(IReadOnlyList<string[]> rows, int start, int end, ushort[] allowed)
    {
        int from = start;
        while (start < end - 1 && Titles.Contains(rows[start][1])) start++;
        if (start == end - 1 && Titles.Contains(rows[start][1])) return;
        string name = string.Join(' ', Enumerable.Range(start, end - start).Select(i => rows[i][1].ToLowerInvariant()));
        bool listed = kinds.TryGetValue(name, out char kind);
        if (IsAddress(name)) (listed, kind) = (true, 'N');
        Seen = (Seen.All + 1, Seen.Listed + (listed ? 1 : 0));
        if (!listed) return;
        EntityType type = char.ToUpperInvariant(kind) switch { 'P' => EntityType.Person, 'O' => EntityType.Organization, 'L' or 'R' => EntityType.Place, _ => EntityType.Other };
        ushort outside = 1 << NameLabels.Outside, begin = (ushort)(1 << NameLabels.Begin(type)), inside = (ushort)(begin << 1);
        for (int i = start; i < end; i++)
        {
            allowed[i] = kind switch
            {
                'N' => outside,
                'X' or 'x' => (ushort)(outside | begin | inside),
                'P' or 'O' or 'L' or 'R' => i == start ? begin : inside,
                _ => IsProper(rows[i]) ? (ushort)(begin | inside) : (ushort)(outside | inside),
            };
        }
        if (kind == 'R' && end < rows.Count && rows[end][1] is "'s" or "s" or "'" or "`s") allowed[end] = inside;
        if (type == EntityType.Person) for (int i = from; i < start; i++) allowed[i] = outside;
    }

    // Proper nouns that hang on each other as parts of a name, with what joins them.
    private static int End(IReadOnlyList<string[]> rows, int start)
    {
        int end = start + 1;
        while (end < rows.Count)
        {
            if (IsProper(rows[end]))
            {
                string[] before = rows[end - 1], word = rows[end];
                bool hang = before[6] == word[0] || word[6] == before[0] || before[6] == word[6];
                if (!hang || !(word[7] is "flat" or "compound" or "goeswith" or "amod" || before[7] is "flat" or "compound" or "goeswith" or "amod" or "nmod:poss")) break;
                end++;
                continue;
            }
            if (rows[end][1] is not ("of" or "Of" or "OF" or "&" or "-" or "'s" or "'S")) break;
            int next = end + 1;
            if (next < rows.Count && rows[next][1].Equals("the", StringComparison.OrdinalIgnoreCase) && rows[end][1].Equals("of", StringComparison.OrdinalIgnoreCase)) next++;
            if (next >= rows.Count || !IsProper(rows[next])) break;
            end = next + 1;
        }
        return end;
    }

    private static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.Ordinal);

    private static bool IsProper(string[] row) => (row[4] is "NNP" or "NNPS" || row[3] == "PROPN") && !Dates.Contains(row[1]);
}
