namespace Whence.Tracing;

/// <summary>Finds among many outlets those that a name means, and those that a text may name, without asking each: ten thousand outlets that name each other stay cheap.</summary>
/// <remarks>Gives just what <see cref="OutletName.IsMeantBy(OutletName)"/> gives: the words only choose whom to ask. Not for many threads while outlets are added.</remarks>
internal sealed class OutletIndex
{
    private readonly List<OutletName> names = [];
    private readonly List<List<int>> ids = [];
    private readonly Dictionary<string, int> byBare = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byLongest = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byInitials = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an outlet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">What is given back for it.</param>
    public void Add(OutletName name, int id)
    {
        if (byBare.TryGetValue(name.Bare, out int known))
        {
            ids[known].Add(id);
            return;
        }
        int number = byBare[name.Bare] = names.Count;
        names.Add(name);
        ids.Add([id]);
        foreach (string word in name.Words.Select(Plain).Distinct(StringComparer.OrdinalIgnoreCase)) Put(byWord, word, number);
        if (name.Words.Length > 0) Put(byLongest, Longest(name.Words), number);
        if (name.Initials.Length > 0) Put(byInitials, name.Initials, number);
        if (name.Sign is not null) Put(byInitials, name.Sign, number);
        if (name.Short is not null) Put(byInitials, name.Short, number);
    }

    /// <summary>The ids of the outlets that a name as written means, ascending.</summary>
    public List<int> Meant(string written) => Meant(new OutletName(written));

    /// <summary>The ids of the outlets that a name as written means, ascending.</summary>
    public List<int> Meant(OutletName written)
    {
        List<int> found = [];
        foreach (int number in Candidates(written))
        {
            if (names[number].IsMeantBy(written)) found.AddRange(ids[number]);
        }
        found.Sort();
        return found;
    }

    /// <summary>Whether a name as written means any of the outlets.</summary>
    public bool IsAnyMeant(string written)
    {
        OutletName name = new(written);
        foreach (int number in Candidates(name))
        {
            if (names[number].IsMeantBy(name)) return true;
        }
        return false;
    }

    // Either all words of the one stand in the other, or initials do: a name is found by its longest word, which is seldom “Post”.
    private HashSet<int> Candidates(OutletName written)
    {
        HashSet<int> found = [];
        if (written.Words.Length == 0) return found;
        if (byWord.TryGetValue(Longest(written.Words), out List<int>? whole)) found.UnionWith(whole);
        foreach (string word in written.Words)
        {
            if (byLongest.TryGetValue(Plain(word), out List<int>? part)) found.UnionWith(part);
            if (written.Words.Length <= 2 && byInitials.TryGetValue(word, out List<int>? initials)) found.UnionWith(initials);
        }
        return found;
    }

    private static void Put(Dictionary<string, List<int>> places, string key, int number)
    {
        if (!places.TryGetValue(key, out List<int>? list)) places[key] = list = [];
        list.Add(number);
    }

    private static string Plain(string word) => word.Trim('"', '“', '”', ',');

    // “of”, “the” and “and” are not asked for where a name is known by the other words.
    private static string Longest(string[] words)
    {
        string longest = "";
        foreach (string word in words)
        {
            if (word is not ("of" or "the" or "The" or "and") && Plain(word).Length > longest.Length) longest = Plain(word);
        }
        return longest.Length > 0 ? longest : Plain(words[0]);
    }
}
