namespace Whence.Mentions.Comparing;

/// <summary>Names of regions made of the name of their town: Kurshchyna of Kursk, Kharkivshchyna of Kharkiv.</summary>
internal static class RegionNames
{
    private const int MinStem = 3;

    private static readonly string[] RegionEndings = ["shchyna", "shchina", "chchyna", "shtschyna", "schyna", "szczyna", "ščyna"];

    // Endings of towns that the region's name melts into its own.
    private static readonly string[] TownEndings = ["", "sk", "tsk", "k"];

    /// <summary>Whether one folded word is the region of the other, a town.</summary>
    public static bool AreSame(string a, string b) => IsRegionOf(a, b) || IsRegionOf(b, a);

    private static bool IsRegionOf(string region, string town)
    {
        foreach (string ending in RegionEndings)
        {
            if (!region.EndsWith(ending, StringComparison.Ordinal) || region.Length - ending.Length < MinStem) continue;
            ReadOnlySpan<char> stem = region.AsSpan(0, region.Length - ending.Length);
            if (!town.AsSpan().StartsWith(stem, StringComparison.Ordinal)) return false;
            ReadOnlySpan<char> rest = town.AsSpan(stem.Length);
            foreach (string left in TownEndings) if (rest.SequenceEqual(left)) return true;
            return false;
        }
        return false;
    }
}
