using System.Globalization;
using System.Text;
using Whence.Language;

namespace Whence.Training.Vectors;

/// <summary>Makes <c>models/wordnet.bin</c> of the data files of WordNet 3.0: for each word the senses that it has or is one step away from, with how near they are.</summary>
internal static class WordNetWriter
{
    /// <summary>So many senses of a word by part of speech, the most used first: “fair” is hardly ever the sideways throw.</summary>
    private const int MaxSenses = 4;

    private static readonly (char Tag, string Name)[] Files = [('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv")];

    /// <summary>How near a sense is that a pointer leads to; those to the wider sense come last, as its other kinds are another thing.</summary>
    private static readonly Dictionary<string, (float Nearness, bool OfWord)> Pointers = new()
    {
        ["+"] = (0.95f, true), // “resign”, “resignation”
        ["\\"] = (0.9f, true), // “wooden”, “wood”
        ["<"] = (0.9f, true), // “broken”, “break”
        ["&"] = (0.8f, false), // alike
        ["^"] = (0.8f, false), // see also
        ["$"] = (0.8f, false), // verbs of one group
        ["*"] = (0.8f, false), // “snore”, “sleep”
        [">"] = (0.8f, false), // “kill”, “die”
        ["@"] = (0.7f, false), // “ferry”, “boat”
        ["@i"] = (0.7f, false),
        ["!"] = (0.6f, true), // “open”, “closed”: of one thing
    };

    private sealed record Sense(int Id, string[] Words, List<(string Symbol, string Target, int From)> Pointers);

    public static void Run(string folder, string outputPath)
    {
        Dictionary<string, Sense> senses = [];
        foreach ((char tag, string name) in Files) ReadSenses(Path.Combine(folder, "data." + name), tag, senses);
        SortedDictionary<uint, SortedDictionary<int, float>> words = [];
        foreach ((char tag, string name) in Files)
        {
            foreach (string[] fields in Lines(Path.Combine(folder, "index." + name)))
            {
                string word = fields[0];
                if (!word.All(char.IsAsciiLetterLower)) continue;
                uint key = WordVectors.KeyOf(word);
                if (!words.TryGetValue(key, out SortedDictionary<int, float>? near)) words[key] = near = [];
                int pointers = int.Parse(fields[3], CultureInfo.InvariantCulture);
                foreach (string offset in fields.Skip(6 + pointers).Take(MaxSenses)) Gather(word, senses[tag + offset], senses, near);
            }
        }
        // A sense that one word alone reaches relates nothing.
        Dictionary<int, int> reached = [];
        foreach (int sense in words.Values.SelectMany(near => near.Keys)) reached[sense] = reached.GetValueOrDefault(sense) + 1;
        (uint Key, (int Sense, float Nearness)[] Near)[] kept = [.. words.Select(word => (word.Key, word.Value.Where(near => reached[near.Key] > 1).Select(near => (near.Key, near.Value)).ToArray())).Where(word => word.Item2.Length > 0)];
        using BinaryWriter writer = new(File.Create(outputPath));
        writer.Write(Encoding.ASCII.GetBytes("WHR1"));
        writer.Write(kept.Length);
        writer.Write(kept.Sum(word => word.Near.Length));
        foreach ((uint key, _) in kept) writer.Write(key);
        foreach ((_, (int, float)[] near) in kept) writer.Write((byte)Math.Min(byte.MaxValue, near.Length));
        foreach ((int sense, float nearness) in kept.SelectMany(word => word.Near.Take(byte.MaxValue)))
        {
            writer.Write((byte)sense);
            writer.Write((byte)(sense >> 8));
            writer.Write((byte)(sense >> 16));
            writer.Write((byte)Math.Round(nearness * 100));
        }
        Console.Error.WriteLine($"{kept.Length} words to {outputPath}");
    }

    private static void Gather(string word, Sense sense, Dictionary<string, Sense> senses, SortedDictionary<int, float> near)
    {
        void Put(Sense other, float nearness) => near[other.Id] = Math.Max(nearness, near.GetValueOrDefault(other.Id));

        Put(sense, 1);
        int own = Array.IndexOf(sense.Words, word) + 1;
        foreach ((string symbol, string target, int from) in sense.Pointers)
        {
            if (Pointers.TryGetValue(symbol, out (float Nearness, bool OfWord) pointer) && (!pointer.OfWord || from == 0 || from == own)) Put(senses[target], pointer.Nearness);
        }
    }

    private static void ReadSenses(string path, char tag, Dictionary<string, Sense> senses)
    {
        foreach (string[] fields in Lines(path))
        {
            int words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture), at = 4 + (2 * words);
            List<(string, string, int)> pointers = [];
            int count = int.Parse(fields[at], CultureInfo.InvariantCulture);
            for (int i = 0; i < count; i++)
            {
                int p = at + 1 + (4 * i);
                pointers.Add((fields[p], (fields[p + 2] == "s" ? "a" : fields[p + 2]) + fields[p + 1], int.Parse(fields[p + 3].AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
            senses[tag + fields[0]] = new(senses.Count, [.. Enumerable.Range(0, words).Select(i => fields[4 + (2 * i)].ToLowerInvariant())], pointers);
        }
    }

    // The licence stands at the head of each file, behind two blanks; the gloss behind a bar.
    private static IEnumerable<string[]> Lines(string path) =>
        File.ReadLines(path, Encoding.Latin1).Where(line => !line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
