using System.Collections.Frozen;

namespace Whence.Quantities;

/// <summary>From spelling to <see cref="Word"/>, plurals, abbreviations and ordinals in digits' endings included.</summary>
internal static class Vocabulary
{
    private const string Aliases =
        "jan january|feb february|mar march|apr april|jun june|jul july|aug august|sep september|sept september|oct october|nov november|dec december|"
        + "mon monday|tue tuesday|tues tuesday|wed wednesday|weds wednesday|thu thursday|thur thursday|thurs thursday|fri friday|sat saturday|sun sunday|"
        + "nought zero|naught zero|nil zero|oh o|fourty forty|half half|pct percent|percents percent|pc percent|percentages percentage|"
        + "lac lakh|lacs lakh|lakhs lakh|crores crore|mins minute|min minute|hr hour|hrs hour|sec second|secs second|yr year|yrs year|mth month|mths month|wk week|wks week|"
        + "msec millisecond|ms millisecond|doz dozen|dzs dozen|dz dozen|firsts first|milliard billion|milliards billion|dozs dozen|wkend weekend|fall autumn|feet none|cents none|halves half|millennia millennium|centuries century|"
        + "til till|tmr tomorrow|tmrw tomorrow|2nite tonight|tonite tonight|noonish noon|midnite midnight|mids mid|currentl currently|approx approximately|circa around|ca around|"
        + "et eastern|est eastern|autumnal autumn|xmas christmas|thru through|onwards after|forties forty|fifties fifty|sixties sixty|seventies seventy|eighties eighty|nineties ninety|"
        + "twenties twenty|thirties thirty|mornings morning|evenings evening|afternoons afternoon|nights night|holidays holiday|periods period|times times|"
        + "momentarily momentarily|oclock clock|upto none|tens tens|an a|summers summer|winters winter|springs spring|autumns autumn|seasons season|degrees degree|points point|moments moment";

    private static readonly FrozenDictionary<string, (Word Word, bool Plural)> Words = Build();
    private static readonly FrozenDictionary<string, (Word Word, bool Plural)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest spelling that is known; a longer word is none.</summary>
    private static readonly int Longest = Words.Keys.Max(static key => key.Length);

    /// <summary>Finds a word, whatever its case.</summary>
    public static (Word Word, bool Plural) Find(ReadOnlySpan<char> text) =>
        text.Length <= Longest && Lookup.TryGetValue(text, out (Word, bool) found) ? found : default;

    private static FrozenDictionary<string, (Word, bool)> Build()
    {
        Dictionary<string, (Word, bool)> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (Word word in Enum.GetValues<Word>())
        {
            if (word == Word.None) continue;
            string name = word.ToString();
            words[name] = (word, false);
            bool plural = word is >= Word.Hundred and <= Word.Dozen or >= Word.Second and <= Word.Trillionth or >= Word.Millisecond and <= Word.Millennium
                or Word.Quarter or Word.Term or >= Word.Monday and <= Word.Sunday or Word.Semester or Word.Age or Word.Half;
            if (plural) words.TryAdd(name.EndsWith('y') && !name.EndsWith("ay", StringComparison.Ordinal) ? name[..^1] + "ies" : name + "s", (word, true));
        }
        foreach (string alias in Aliases.Split('|'))
        {
            int space = alias.IndexOf(' ', StringComparison.Ordinal);
            string spelling = alias[..space];
            if (!Enum.TryParse(alias[(space + 1)..], ignoreCase: true, out Word word) || word == Word.None) continue;
            bool plural = spelling is "mins" or "hrs" or "secs" or "yrs" or "mths" or "wks" or "dozs" or "doz" or "halves" or "millennia" or "centuries" or "lacs" or "dzs" or "firsts"
                or "mornings" or "evenings" or "afternoons" or "nights" || spelling.EndsWith("ties", StringComparison.Ordinal);
            words[spelling] = (word, plural);
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
