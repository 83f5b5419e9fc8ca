using Whence.Language.Networks;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Reads a treebank as names whose type is not known: proper nouns are in names, most other words are not.</summary>
/// <remarks>After Tsuboi and others (2008), who learn a chain from labels that are known in part.</remarks>
internal static class ProperNounReader
{
    private const ushort Outside = 1, Begins = 0b010101010, Insides = 0b101010100, Any = 0b111111111;

    private static readonly HashSet<string> Dates = new(("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
        + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun AM PM Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joins = new("of the and & 's ’s for - / . in at de la , ' on".Split(' '), StringComparer.OrdinalIgnoreCase);

    private readonly record struct Word(TextSpan Span, bool Proper, bool Joined, bool First, string Form, string Tag, ushort Known);

    /// <summary>Reads a treebank.</summary>
    /// <param name="path">The file.</param>
    /// <param name="set">The number of the set.</param>
    /// <param name="tagger">What gives the texts tokens and tags.</param>
    /// <param name="lowerEach">Of so many documents one is read in lower case, as many write mail and answers, and the others are left out; 0 for all as they are.</param>
    public static List<NameExample> Read(string path, int set, TextTagger tagger, int lowerEach = 0)
    {
        int seen = 0;
        List<NameExample> examples = [];
        System.Text.StringBuilder text = new();
        List<Word> words = [];
        List<string[]> rows = [];
        TreebankNames names = new();
        bool paragraph = false;
        foreach (string line in File.ReadLines(path).Append("# newdoc"))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (words.Count > 0 && (lowerEach == 0 || seen++ % lowerEach == 0)) examples.Add(Example(lowerEach == 0 ? text.ToString() : text.ToString().ToLowerInvariant(), words, set, tagger));
                text.Clear();
                words.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                // Two of three documents are learnt as if their line breaks were lost.
                if (text.Length > 0) text.Append(paragraph && examples.Count % 3 == 0 ? "\n\n" : text[^1] == ' ' ? "" : " ");
                Append(text, words, rows, names);
                rows.Clear();
                paragraph = false;
            }
        }
        Console.Error.WriteLine($"  {names.Seen.All} names of the treebank, the type of {names.Seen.Listed} is listed");
        return examples;
    }

    private static void Append(System.Text.StringBuilder text, List<Word> words, List<string[]> rows, TreebankNames names)
    {
        List<string[]> plain = [.. rows.Where(row => row[0].All(char.IsAsciiDigit))];
        ushort[] known = names.Allowed(plain);
        int place = -1;
        JoinedWord written = new();
        Dictionary<int, string[]> byNumber = [];
        foreach (string[] row in rows) if (int.TryParse(row[0], System.Globalization.CultureInfo.InvariantCulture, out int n)) byNumber[n] = row;
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            bool glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (row[0].IndexOf('-', StringComparison.Ordinal) is > 0 and int dash)
            {
                written.Begin(row[1], text.Length, int.Parse(row[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture));
                text.Append(row[1]);
                if (!glued) text.Append(' ');
                continue;
            }
            place++;
            int number = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            TextSpan span = new(text.Length, text.Length + row[1].Length);
            if (written.Holds(number))
            {
                if (written.Next(row[1]) is not { } within) continue;
                span = within;
                glued = true;
            }
            else text.Append(row[1]);
            bool title = GumNameReader.Titles.Contains(row[1]), proper = IsProper(row) && !Dates.Contains(row[1]) && !title, joined = false;
            if (proper && byNumber.TryGetValue(number - 1, out string[]? before) && IsProper(before) && !Dates.Contains(before[1]) && !GumNameReader.Titles.Contains(before[1]))
            {
                // One name where the two hang on each other as parts of a name.
                joined = (before[6] == row[0] || row[6] == before[0] || row[6] == before[6]) && (IsPart(row[7]) || IsPart(before[7]));
            }
            words.Add(new(span, proper, joined, number == 1, row[1], row[4], known[place]));
            if (!glued) text.Append(' ');
        }
    }

    // The treebank calls the “United” of the United States an adjective, and only the finer tag says that it is part of a name.
    private static bool IsProper(string[] row) => row[3] == "PROPN" || row[4] is "NNP" or "NNPS";

    private static bool IsPart(string relation) => relation is "flat" or "compound" or "goeswith" or "flat:name" or "amod";

    private static NameExample Example(string text, List<Word> words, int set, TextTagger tagger)
    {
        (Analysis analysis, KeptStates states) = tagger.Run("treebank", text);
        ushort[] allowed = new ushort[analysis.Tokens.Length];
        int at = 0;
        for (int i = 0; i < allowed.Length; i++)
        {
            TextSpan token = analysis.Tokens[i].Span;
            while (at < words.Count && words[at].Span.End <= token.Start) at++;
            if (at == words.Count || !words[at].Span.Overlaps(token) || words[at].Span != token)
            {
                allowed[i] = Any;
                continue;
            }
            (TextSpan _, bool proper, bool joined, bool first, string form, string tag, ushort known) = words[at];
            bool nextProper = at + 1 < words.Count && words[at + 1].Proper, capital = char.IsUpper(form[0]);
            // A sentence of the treebank starts here, whether or not the splitter saw it: no name goes over it.
            if (known != 0) allowed[i] = known;
            else if (proper && first) allowed[i] = Begins;
            else if (proper) allowed[i] = joined ? Insides : tag == "NNPS" ? Any : (ushort)(Begins | Insides);
            else if (nextProper && at > 0 && words[at - 1].Proper && Joins.Contains(form)) allowed[i] = Outside | Insides;
            else if (GumNameReader.Titles.Contains(form) && nextProper) allowed[i] = Outside | Begins;
            else if (GumNameReader.Titles.Contains(form) && tag == "NNP") allowed[i] = Any;
            else if (capital && !Dates.Contains(form) && tag is "NN" or "NNS" or "JJ" or "FW" or "CD" or "ADD") allowed[i] = Any;
            else allowed[i] = Outside;
        }
        return new(analysis, set, new byte[allowed.Length], states, allowed);
    }
}
