using Whence.Mentions.Listing;

namespace Whence.Claims;

/// <summary>Whether a name looks like that of an outlet: it holds a word that outlets are called by.</summary>
internal static class PressNames
{
    private static readonly WordSet Words = new(
        $"{PressNouns.InNames} newspaper newsletter blog website portal broadcaster mirror echo record guardian forbes reuters bbc cnn afp ap bloomberg tass interfax dpa");

    private static readonly WordSet Titles = new($"{PersonTitles.Plain} {PersonTitles.Offices} spokesman spokeswoman officer secretary chief director");

    private static readonly WordSet AgencyWords = new("the a an this that same other news press photo picture state local foreign national regional international");

    /// <summary>Whether it does.</summary>
    public static bool Looks(string name)
    {
        bool press = false;
        ReadOnlySpan<char> before = default;
        // “Odo Brandt, whom this newspaper met”: what stands behind the comma is no name.
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        ReadOnlySpan<char> own = comma > 0 ? name.AsSpan(0, comma) : name;
        foreach (Range range in own.Split(' '))
        {
            ReadOnlySpan<char> word = own[range].Trim(",.'’\"()");
            if (Titles.Has(word)) return false;
            // “the aid agency Lumen” is no agency that reports.
            press |= Words.Has(word) && !(word is "agency" && !before.IsEmpty && !AgencyWords.Has(before));
            before = word;
        }
        return press;
    }

    /// <summary>Whether a name begins with a title of a person.</summary>
    public static bool IsTitled(string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
        {
            if (Titles.Has(name.AsSpan()[range])) return true;
        }
        return false;
    }
}
