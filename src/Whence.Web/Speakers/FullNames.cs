using Whence.Mentions;

namespace Whence.Web.Speakers;

/// <summary>For each name of a story the longest that it is surely a part of; itself where none is, or several are. Immutable; threads share it.</summary>
internal sealed class FullNames
{
    private const int MaxCompared = 400;

    private readonly List<string> _names;
    private readonly Dictionary<string, string> _full = new(StringComparer.OrdinalIgnoreCase);

    private FullNames(List<string> names)
    {
        _names = names;
        (string Name, uint Key)[] compared = [.. names.Where(IsNamed).Take(MaxCompared).Select(name => (name, NameComparison.Key(name)))];
        foreach (string name in names) _full[name] = IsNamed(name) ? Longest(name, compared) ?? name : name;
    }

    /// <summary>The full name of one of the names.</summary>
    public string this[string name] => _full[name];

    /// <summary>Compares names, in order and none twice.</summary>
    /// <param name="names">The names of a story.</param>
    /// <param name="before">What was found of the story before; taken over where the names are the same.</param>
    public static FullNames Of(List<string> names, FullNames? before) => before is not null && names.SequenceEqual(before._names, StringComparer.Ordinal) ? before : new(names);

    /// <summary>Whether it is a name, and no description.</summary>
    public static bool IsNamed(string name) => name.Split(' ').Any(word => word.Length > 0 && char.IsUpper(word[0]));

    private static string? Longest(string name, (string Name, uint Key)[] compared)
    {
        string? longest = null;
        uint key = NameComparison.Key(name);
        bool isOneWord = !name.Contains(' ', StringComparison.Ordinal);
        foreach ((string other, uint otherKey) in compared)
        {
            if (other.Length <= name.Length || !CanBeSame(key, otherKey, isOneWord, other) || !AreSame(name, other)) continue;
            if (longest is not null && !AreSame(longest, other)) return null;
            if (longest is null || other.Length > longest.Length) longest = other;
        }
        return longest;
    }

    // Names of persons that are the same sound the same at their end, unless each is one word: regions have several names of one.
    private static bool CanBeSame(uint key, uint otherKey, bool isOneWord, string other) => key == otherKey || (isOneWord && !other.Contains(' ', StringComparison.Ordinal));

    private static bool AreSame(string first, string second) => NameComparison.Compare(first, second, EntityType.Person) != NameMatch.None;
}
