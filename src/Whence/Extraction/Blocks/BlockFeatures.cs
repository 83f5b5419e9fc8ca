using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>What is measured of each block before any is judged: its text, its elements, its place, its neighbours and the groups that it belongs to.</summary>
internal static class BlockFeatures
{
    /// <summary>The number of features of a block.</summary>
    public const int Count = 104;

    /// <summary>The hashed words of a block that are looked at; longer blocks are cut.</summary>
    public const int MaxWords = 2048;

    private static readonly HashSet<uint> Function = [.. "the of and to a in that is was for on with as it he she they be by at have had from but not this are were has which who will said we i"
        .Split(' ').Select(word => WordHash.Of(word))];

    /// <summary>Measures all blocks of a page, row by row.</summary>
    public static float[] Measure(PageText text, PageClues clues, Lexicon lexicon)
    {
        int n = text.Blocks.Length;
        var rows = new float[n * Count];
        if (n == 0) return rows;
        var groups = new BlockGroups(text, lexicon);
        var words = new uint[MaxWords];
        var seen = new Dictionary<ulong, int>(n);
        for (int i = 0; i < n; i++)
        {
            var row = rows.AsSpan(i * Count, Count);
            int count = WordHash.Read(text.Of(i), words);
            OfText(text, i, words.AsSpan(0, count), lexicon, clues, row);
            OfElements(text, i, groups, row);
            ulong key = Key(words.AsSpan(0, count));
            row[34] = seen.GetValueOrDefault(key);
            seen[key] = (int)row[34] + 1;
        }
        OfPlace(text, clues, groups, rows);
        OfNeighbours(text, rows);
        OfSections(text, rows);
        groups.FillShared(rows);
        return rows;
    }

    private static void OfText(PageText text, int index, ReadOnlySpan<uint> words, Lexicon lexicon, PageClues clues, Span<float> row)
    {
        ref readonly Block block = ref text.Blocks[index];
        ReadOnlySpan<char> chars = text.Of(index);
        int upper = 0, digits = 0, stops = 0, commas = 0, marks = 0, letters = 0, quotes = 0, function = 0;
        for (int i = 0; i < chars.Length; i++)
        {
            char c = chars[i];
            if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) upper++;
            }
            else if (char.IsAsciiDigit(c)) digits++;
            else if (c is '.' or '!' or '?' && (i + 1 == chars.Length || chars[i + 1] is ' ' or '\n' or '"' or '”')) stops++;
            else if (c == ',') commas++;
            else if (c is '“' or '”' or '"') quotes++;
            else if (c is '|' or '©' or '•' or '»' or '›' or '→' or '/' or '#' or '@') marks++;
        }
        foreach (uint word in words)
            if (Function.Contains(word)) function++;
        float length = Math.Max(1, chars.Length), count = Math.Max(1, words.Length);
        row[0] = MathF.Log(length);
        row[1] = words.Length;
        row[2] = length / count;
        row[3] = block.LinkChars / length;
        row[4] = block.Links;
        row[5] = upper / (float)Math.Max(1, letters);
        row[6] = digits / length;
        row[7] = stops;
        row[8] = commas / count;
        row[9] = marks;
        row[10] = quotes;
        row[11] = function / count;
        row[12] = block.BoldChars / length;
        row[13] = block.ItalicChars / length;
        char last = chars[^1], first = chars[0];
        row[14] = last is '.' or '!' ? 1 : last == '?' ? 2 : last is '"' or '”' or '’' ? 3 : last == ':' ? 4 : last is '…' ? 5 : last is ')' ? 6 : 0;
        row[15] = char.IsUpper(first) ? 1 : char.IsDigit(first) ? 2 : first is '“' or '"' or '‘' ? 3 : char.IsLower(first) ? 4 : 0;
        row[16] = lexicon.Words(words);
        row[17] = clues.ShareInBody(words);
        row[18] = clues.ShareInTitle(words);
        row[19] = clues.ShareInDescription(words);
        row[20] = clues.IsTitle(words) ? 1 : 0;
        row[21] = Metadata.DateText.Find(chars[..Math.Min(80, chars.Length)], out _) is null ? 0 : 1;
        row[22] = chars.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private static void OfElements(PageText text, int index, BlockGroups groups, Span<float> row)
    {
        PageTree tree = text.Tree;
        ref readonly Block block = ref text.Blocks[index];
        row[23] = (float)block.Tag;
        row[24] = Tags.IsHeading(block.Tag) ? block.Tag - TagId.H1 + 1 : 0;
        row[25] = block.Hidden ? 1 : 0;
        int depth = 0;
        float own = 0, above = 0, least = 0, most = 0;
        for (int node = tree.Nodes[block.FirstText].Parent, step = 0; node > 0; node = tree.Nodes[node].Parent, step++)
        {
            float score = groups.Names(node);
            if (step < 2) own += score;
            else above += score;
            least = Math.Min(least, score);
            most = Math.Max(most, score);
            depth++;
            switch (tree.Nodes[node].Tag)
            {
                case TagId.Article: row[26] += 1; break;
                case TagId.Main: row[27] = 1; break;
                case TagId.Aside: row[28] += 1; break;
                case TagId.Nav: row[29] = 1; break;
                case TagId.Header: row[30] = 1; break;
                case TagId.Footer: row[31] = 1; break;
                case TagId.Figure or TagId.Figcaption or TagId.Picture: row[32] = 1; break;
                case TagId.Form or TagId.Button or TagId.Label: row[33] = 1; break;
                case TagId.Li or TagId.Ul or TagId.Ol: row[35] += 1; break;
                case TagId.Table or TagId.Td: row[36] += 1; break;
                case TagId.Blockquote: row[37] = 1; break;
                case TagId.Section: row[38] += 1; break;
                case TagId.A: row[39] = 1; break;
                default: break;
            }
        }
        row[40] = depth;
        row[41] = own;
        row[42] = above;
        row[43] = least;
        row[44] = most;
    }

    private static void OfPlace(PageText text, PageClues clues, BlockGroups groups, float[] rows)
    {
        int n = text.Blocks.Length, heading = Heading(text, rows);
        float total = Math.Max(1, text.Text.Length);
        int headingStart = heading < 0 ? -1 : text.Blocks[heading].Start;
        int proseBefore = 0, prose = 0;
        for (int i = 0; i < n; i++) prose += IsProse(rows.AsSpan(i * Count, Count)) ? text.Blocks[i].Length : 0;
        for (int i = 0; i < n; i++)
        {
            var row = rows.AsSpan(i * Count, Count);
            ref readonly Block block = ref text.Blocks[i];
            row[45] = i / (float)n;
            row[46] = block.Start / total;
            row[47] = heading < 0 ? -1000 : Math.Clamp(i - heading, -200, 200);
            row[48] = heading < 0 ? -1 : Math.Clamp((block.Start - headingStart) / 100f, -100, 1000);
            row[49] = prose == 0 ? 0 : proseBefore / (float)prose;
            if (IsProse(row)) proseBefore += block.Length;
            groups.Fill(i, row);
            row[61] = clues.HasBody ? 1 : 0;
            row[62] = n;
            row[63] = MathF.Log(1 + prose);
        }
    }

    private static int Heading(PageText text, float[] rows)
    {
        int best = -1;
        float top = 0;
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            float level = rows[i * Count + 24];
            float score = rows[i * Count + 18] * 2 + (level == 1 ? 1.5f : level > 1 ? 0.5f : 0) - rows[i * Count + 29] - rows[i * Count + 39];
            if (score > top + 0.01f && score > 1.2f) (best, top) = (i, score);
        }
        return best;
    }

    /// <summary>Whether a row looks like running text: ten words, few of them in links, with a full stop or function words.</summary>
    private static bool IsProse(ReadOnlySpan<float> row) => row[1] >= 10 && row[3] < 0.4f && (row[7] > 0 || row[11] > 0.2f) && row[25] == 0;

    private static void OfNeighbours(PageText text, float[] rows)
    {
        int n = text.Blocks.Length;
        for (int i = 0; i < n; i++)
        {
            var row = rows.AsSpan(i * Count, Count);
            for (int side = 0; side < 4; side++)
            {
                int j = i + (side < 2 ? side - 2 : side - 1), at = 64 + side * 8;
                if (j < 0 || j >= n)
                {
                    row[at] = row[at + 1] = -1;
                    continue;
                }
                ReadOnlySpan<float> other = rows.AsSpan(j * Count, Count);
                row[at] = other[1];
                row[at + 1] = other[3];
                row[at + 2] = other[7];
                row[at + 3] = other[16];
                row[at + 4] = other[41] + other[42];
                row[at + 5] = other[24] > 0 ? other[24] : other[32] > 0 ? 8 : other[35] > 0 ? 9 : 0;
                row[at + 6] = text.Blocks[i].Node == text.Blocks[j].Node ? 2 : text.Tree.Nodes[text.Blocks[i].Node].Parent == text.Tree.Nodes[text.Blocks[j].Node].Parent ? 1 : 0;
                row[at + 7] = other[17];
            }
        }
    }

    /// <summary>What the heading says under which a block stands: “Related stories”, “About the author”.</summary>
    private static void OfSections(PageText text, float[] rows)
    {
        int heading = -1;
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            var row = rows.AsSpan(i * Count, Count);
            if (heading >= 0)
            {
                ReadOnlySpan<float> above = rows.AsSpan(heading * Count, Count);
                row[96] = above[16];
                row[97] = i - heading;
                row[98] = above[41] + above[42];
            }
            if (row[24] > 0 && row[3] < 0.5f) heading = i;
        }
    }

    private static ulong Key(ReadOnlySpan<uint> words)
    {
        ulong key = 14695981039346656037;
        foreach (uint word in words) key = (key ^ word) * 1099511628211;
        return key;
    }
}
