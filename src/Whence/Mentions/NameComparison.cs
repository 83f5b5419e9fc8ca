using Whence.Mentions.Comparing;

namespace Whence.Mentions;

/// <summary>Compares names across documents. Pure; threads may share it.</summary>
/// <remarks>
/// It answers whether two names can be of one thing, not whether they are: two persons share a surname. Time is linear in the length of the
/// names; only the first 12 words of a name are looked at.
/// </remarks>
public static class NameComparison
{
    /// <summary>Whether the names can be of the same thing in any way.</summary>
    public static bool AreSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second, EntityType type = EntityType.Other) => Compare(first, second, type) != NameMatch.None;

    /// <summary>In what way the names can be of the same thing.</summary>
    /// <param name="first">A name as written.</param>
    /// <param name="second">Another.</param>
    /// <param name="type">What both are, where it is known: a person’s first name alone is never matched with another person’s full name.</param>
    public static NameMatch Compare(ReadOnlySpan<char> first, ReadOnlySpan<char> second, EntityType type = EntityType.Other)
    {
        NameWords a = NameWords.Of(first), b = NameWords.Of(second);
        return Compare(a, b, type);
    }

    /// <summary>A key under which spellings of one name meet in an index: that of its last word by sound, or of its common name for a renamed place.</summary>
    /// <returns>0 for a name without letters or digits.</returns>
    public static uint Key(ReadOnlySpan<char> name)
    {
        NameWords words = NameWords.Of(name);
        return words.Count == 0 ? 0 : RenamedPlaces.Common(words.Heard[^1]);
    }

    /// <summary>Compares names that are cut into words.</summary>
    internal static NameMatch Compare(NameWords a, NameWords b, EntityType type)
    {
        if (a.Count == 0 || b.Count == 0) return NameMatch.None;
        if (a.Spelled.AsSpan().SequenceEqual(b.Spelled) || a.Plain == b.Plain) return NameMatch.Same;
        if (a.Count == b.Count && AllHeard(a, b)) return NameMatch.Variant;
        if (a.Count == 1 && b.Count == 1 && RegionNames.AreSame(a.Plain, b.Plain)) return NameMatch.Variant;
        NameWords shorter = a.Count <= b.Count ? a : b, longer = a.Count <= b.Count ? b : a;
        if (shorter.Count == 1 && longer.Count > 1 && shorter.Plain.Length >= 2 && type != EntityType.Person && shorter.Plain == longer.Initials) return NameMatch.Acronym;
        if (type == EntityType.Person) return ComparePersons(shorter, longer);
        return shorter.Count < longer.Count && IsPart(shorter, longer) ? NameMatch.Part : NameMatch.None;
    }

    private static NameMatch ComparePersons(NameWords shorter, NameWords longer)
    {
        uint last = longer.Heard[^1];
        if (shorter.Count == 1) return shorter.Heard[0] == last ? NameMatch.Part : NameMatch.None;
        if (shorter.Heard[^1] != last) return NameMatch.None;
        // “V. Zelensky”, “Volodymyr O. Zelensky”
        if (shorter.Heard[0] == longer.Heard[0]) return NameMatch.Part;
        return shorter.Initials.Length > 0 && longer.Initials.Length > 0 && shorter.Initials[0] == longer.Initials[0]
            && (shorter.Plain.Length - LastLength(shorter, longer) <= 2 || longer.Heard.AsSpan(0, longer.Count - 1).Contains(shorter.Heard[0])) ? NameMatch.Part : NameMatch.None;
    }

    private static int LastLength(NameWords shorter, NameWords longer)
    {
        int common = 0;
        while (common < shorter.Plain.Length && common < longer.Plain.Length && shorter.Plain[^(common + 1)] == longer.Plain[^(common + 1)]) common++;
        return common;
    }

    private static bool AllHeard(NameWords a, NameWords b)
    {
        for (int i = 0; i < a.Count; i++)
            if (a.Heard[i] != b.Heard[i] && RenamedPlaces.Common(a.Heard[i]) != RenamedPlaces.Common(b.Heard[i])) return false;
        return true;
    }

    // The words of the shorter in their order within the longer; a single word only at its start or end.
    private static bool IsPart(NameWords shorter, NameWords longer)
    {
        if (shorter.Count == 1) return shorter.Plain.Length >= 3 && (shorter.Spelled[0] == longer.Spelled[^1] || shorter.Spelled[0] == longer.Spelled[0]);
        int at = 0;
        foreach (uint word in longer.Spelled)
            if (at < shorter.Count && shorter.Spelled[at] == word) at++;
        return at == shorter.Count;
    }
}
