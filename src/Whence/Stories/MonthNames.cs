using Whence.Text;

namespace Whence.Stories;

/// <summary>Which scanned words are months and years.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Sept",
    ];

    private static readonly System.Collections.Frozen.FrozenDictionary<ulong, int> Months = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(Keys());

    /// <summary>The month that a word with a capital is, 1 to 12; 0 for another.</summary>
    /// <remarks>“March” and “May” are months beside a number only.</remarks>
    public static int Of(in ScannedWord word, bool besideNumber)
    {
        if ((word.Kind & WordLook.Capital) == 0 || !Months.TryGetValue(word.Key, out int month)) return 0;
        return month is 3 or 5 && !besideNumber ? 0 : month;
    }

    /// <summary>The year that a number is; 0 for another number.</summary>
    public static int YearOf(in ScannedWord word, ReadOnlySpan<char> text)
    {
        if ((word.Kind & WordLook.Number) == 0 || word.Span.Length != 4) return 0;
        return int.TryParse(text.Slice(word.Span.Start, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) ? year : 0;
    }

    private static Dictionary<ulong, int> Keys()
    {
        Dictionary<ulong, int> keys = [];
        for (int i = 0; i < Names.Length; i++)
        {
            TermScanner scanner = new(Names[i], new TextSpan(0, Names[i].Length));
            if (scanner.MoveNext()) keys[scanner.Current.Key] = i == 24 ? 9 : (i % 12) + 1;
        }
        return keys;
    }
}
