using System.Globalization;
using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds where a report speaks of a statement by its day: “withdrew its notice of Oct 19”, “our statement of 17 March was wrong”.</summary>
internal static class DatedStatement
{
    private static readonly WordSet Nouns = new("statement notice communique communiqué release declaration letter order answer clarification announcement");

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>The words that name a statement of a day; null where there are none.</summary>
    public static TextSpan? Find(string text, DateOnly day)
    {
        string month = Months[day.Month - 1];
        for (int at = text.IndexOf(" of ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" of ", at + 1, StringComparison.Ordinal))
        {
            int start = at;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            if (!Nouns.Has(text.AsSpan(start, at - start))) continue;
            int end = text.AsSpan(at + 4).IndexOfAny(',', '\n', ';');
            ReadOnlySpan<char> behind = text.AsSpan(at + 4, end < 0 ? text.Length - at - 4 : end);
            if (IsDay(behind, day.Day, month)) return new(start, at + 4 + Math.Min(behind.Length, month.Length + 3));
        }
        return null;
    }

    /// <summary>“17 March”, “March 17”, “Oct. 19”.</summary>
    private static bool IsDay(ReadOnlySpan<char> text, int day, string month)
    {
        int first = text.IndexOf(' ');
        if (first <= 0) return false;
        ReadOnlySpan<char> second = text[(first + 1)..];
        int length = 0;
        while (length < second.Length && char.IsLetterOrDigit(second[length])) length++;
        second = second[..length];
        return (Is(text[..first], day) && Is(second, month)) || (Is(text[..first].TrimEnd('.'), month) && Is(second, day));
    }

    private static bool Is(ReadOnlySpan<char> word, int day) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == day;

    private static bool Is(ReadOnlySpan<char> word, string month) => word.Length >= 3 && month.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
