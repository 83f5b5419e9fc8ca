namespace Whence.Cli.Terminal;

/// <summary>Puts together what is said of those who deny under the fullest name that a claim gives them, so that nobody is listed twice.</summary>
internal static class Deniers
{
    /// <summary>The fullest of the names that each source may go by: “Verrick” is “Tomas Verrick, head of the press office”, “Authority” is “Water Authority”.</summary>
    /// <param name="sources">What the sources of one stance are called, each once or more.</param>
    /// <returns>For each source what it is listed as; itself where none is fuller, or where two that are not each other are.</returns>
    public static Dictionary<string, string> Fullest(IEnumerable<string> sources)
    {
        string[] names = [.. sources.Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        Dictionary<string, string> listed = new(StringComparer.Ordinal);
        List<string> faces = [];
        foreach (string name in names)
        {
            string[] fuller = [.. faces.Where(face => IsWithin(name, face))];
            listed[name] = fuller is [string only] ? only : name;
            if (fuller.Length != 1) faces.Add(name);
        }
        return listed;
    }

    // What stands behind a comma says what somebody is, not what he is called.
    private static bool IsWithin(string name, string fuller)
    {
        string[] words = Names(name), others = Names(fuller);
        return words.Length > 0 && words.Length == Called(name).Length && Array.TrueForAll(words, word => others.Contains(word, StringComparer.Ordinal));
    }

    private static string[] Called(string name) => name.Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Names(string name) => [.. Called(name).Where(word => char.IsUpper(word[0]))];
}
