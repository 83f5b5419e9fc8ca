using System.Collections.Frozen;

namespace Whence.Language.Tokens;

/// <summary>Words that keep their full stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Always = Set("""
        mr mrs ms mx messrs dr prof profs rev fr sr jr st ste mt ft hon gov govs sen sens rep reps pres amb atty asst assoc dept depts
        gen lt col maj sgt capt cmdr cdr adm brig cpl pvt supt insp det dist
        inc corp ltd co cos bros plc llc mfg intl natl govt univ assn
        jan feb apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri
        etc vs viz al eg ie cf ca approx esp incl excl ext tel attn resp vol vols pp ed eds ch chap
        ave blvd rd ln hwy pkwy bldg apt
        ala ariz ark calif colo conn del fla ga ind kan ky la mass md mich minn miss mont neb nev okla ont ore pa penn que tenn tex va vt wash wis wyo
        ph sq cu hrs mins secs yr yrs lbs oz km mph max min
        """);

    private static readonly FrozenSet<string> BeforeDigit = Set("no nos mar sat sun mon wed fig figs art sec para pp p pg pt vol ch op est c cal");

    private static readonly FrozenSet<string> Titles = Set("v. vs. Mr. Mrs. Ms. Mx. Messrs. Dr. Prof. Profs. Rev. Hon. Gov. Govs. Sen. Sens. Rep. Reps. Amb. Gen. Lt. Col. Maj. Sgt. Capt. Cmdr. Adm. Brig. Supt. Insp.");

    /// <summary>Whether a token is a title with its full stop, which a name follows: “Ms.”; or the “v.” of a case, which stands between two.</summary>
    public static bool IsTitle(ReadOnlySpan<char> token) => token.Length is >= 2 and <= 7 && token[^1] == '.' && Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    /// <summary>Whether a word keeps the full stop after it.</summary>
    public static bool Keeps(ReadOnlySpan<char> word, bool beforeDigit)
    {
        // “D-Wis.”: party and state of a member of a parliament
        if (word.Length > 3 && word[1] == '-' && CharClass.IsUpper(word[0]) && CharClass.IsUpper(word[2]))
        {
            word = word[2..];
            if (word is "Mo" or "Ill") return true;
        }
        // “Harl v. Brandt”: a case at court
        if (word is "v") return true;
        if (word.Length > 6) return false;
        Span<char> lower = stackalloc char[6];
        int length = word.ToLowerInvariant(lower);
        ReadOnlySpan<char> key = lower[..length];
        if (beforeDigit && BeforeDigit.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key)) return true;
        if (!Always.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key)) return false;
        // “Miss.”, “Wash.”, “Ind.” and other words that are also plain: only with a capital.
        return CharClass.IsUpper(word[0]) || key is not ("al" or "ark" or "ch" or "co" or "col" or "del" or "det" or "dist" or "fla" or "ft" or "ga" or "gen" or "gov"
            or "ind" or "jan" or "jun" or "kan" or "la" or "mar" or "mass" or "max" or "min" or "miss" or "mt" or "ms" or "ore" or "pa" or "penn" or "rep" or "sat"
            or "sen" or "sun" or "wash" or "ed" or "ln" or "ste") || key is "al";
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
