namespace Whence.Quantities;

/// <summary>Reads the habit of a document off the numbers that can be written in one habit only.</summary>
internal static class NumberHabitReader
{
    /// <summary>Walks the text once.</summary>
    public static NumberHabit Read(ReadOnlySpan<char> text)
    {
        int comma = 0, point = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!LexemeReader.IsDigit(text[at])) continue;
            int start = at;
            int commas = 0, points = 0, last = -1;
            while (at < text.Length && (LexemeReader.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && LexemeReader.IsDigit(text[at + 1]))))
            {
                if (text[at] == ',') { commas++; last = at; }
                else if (text[at] == '.') { points++; last = at; }
                at++;
            }
            if (last < 0 || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '-' or ':'))) continue;
            int tail = at - last - 1, head = text[start..at].IndexOfAny(',', '.');
            bool before = head is >= 1 and <= 3;
            if (commas > 0 && points > 0) { if (text[last] == '.' ? points == 1 : commas == 1) _ = text[last] == '.' ? comma++ : point++; }
            else if (commas > 1 && tail == 3 && before) comma++;
            else if (points > 1 && tail == 3 && before && text[start] != '0') point++;
            // one comma and three digits is the common English thousand: weak evidence, and enough where nothing speaks against it
            else if (commas == 1 && tail == 3 && before && text[start] != '0') comma++;
            else if (commas == 1 && tail is 1 or 2 && head <= 3) point++;
            else if (points == 1 && tail is 1 or 2) comma++;
        }
        return comma > point ? NumberHabit.Comma : point > comma ? NumberHabit.Point : NumberHabit.Unknown;
    }
}
