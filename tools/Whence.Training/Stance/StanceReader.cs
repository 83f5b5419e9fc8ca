using System.IO.Compression;
using System.Text.Json;
using Whence.Checking;
using Whence.Language;

namespace Whence.Training.Stance;

/// <summary>Reads FNC-1 and cuts it into folds by topic: claims and bodies that any related pair joins are never in two folds.</summary>
internal static class StanceReader
{
    public static List<StancePair> Read(string folder, int folds)
    {
        Dictionary<string, string> bodies = [];
        using (StreamReader lines = new(new GZipStream(File.OpenRead(Path.Combine(folder, "fnc_train.bodies.jsonl.gz")), CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                JsonElement body = JsonDocument.Parse(line).RootElement;
                bodies[body.GetProperty("body").GetString()!] = body.GetProperty("text").GetString()!;
            }
        }
        List<(string Claim, string Body, CheckStance Stance)> raw = [];
        foreach (string line in File.ReadLines(Path.Combine(folder, "fnc_train.pairs.jsonl")))
        {
            JsonElement pair = JsonDocument.Parse(line).RootElement;
            raw.Add((pair.GetProperty("claim").GetString()!, pair.GetProperty("body").GetString()!, Enum.Parse<CheckStance>(pair.GetProperty("stance").GetString()!, true)));
        }
        Dictionary<string, string> parents = [];
        foreach ((string claim, string body, CheckStance stance) in raw)
        {
            (string a, string b) = (Find(parents, "c" + claim), Find(parents, "b" + body));
            if (stance != CheckStance.Unrelated && a != b) parents[a] = b;
        }
        // The largest topics first, each to the fold with the fewest disagreeing and then fewest related pairs so far.
        Dictionary<string, (int Disagree, int Related)> sizes = [];
        foreach ((string claim, _, CheckStance stance) in raw)
        {
            if (stance == CheckStance.Unrelated) continue;
            (int d, int r) = sizes.GetValueOrDefault(Find(parents, "c" + claim));
            sizes[Find(parents, "c" + claim)] = (d + (stance == CheckStance.Disagree ? 1 : 0), r + 1);
        }
        Dictionary<string, int> fold = [];
        double[] load = new double[folds];
        foreach ((string root, (int disagree, int related)) in sizes.OrderByDescending(size => (size.Value.Disagree * 10) + size.Value.Related).ThenBy(size => size.Key, StringComparer.Ordinal))
        {
            int least = Array.IndexOf(load, load.Min());
            fold[root] = least;
            load[least] += (disagree * 10) + related;
        }
        int next = 0;
        int FoldOf(string key)
        {
            string root = Find(parents, key);
            if (!fold.TryGetValue(root, out int number)) fold[root] = number = next++ % folds;
            return number;
        }
        List<StancePair> pairs = [.. raw.Select(pair => new StancePair(pair.Claim, pair.Body, pair.Stance, FoldOf("c" + pair.Claim), FoldOf("b" + pair.Body)))];
        Dictionary<string, CheckText> reports = [], claims = [];
        foreach ((string id, string text) in bodies) reports[id] = CheckText.Read(text, [new(0, text.Length)], WordVectors.Shipped);
        StanceFeatures features = new(WordVectors.Shipped);
        foreach (StancePair pair in pairs)
        {
            if (!claims.TryGetValue(pair.Claim, out CheckText? claim)) claims[pair.Claim] = claim = CheckText.Read(pair.Claim, [new(0, pair.Claim.Length)], WordVectors.Shipped);
            pair.Row = new float[StanceFeatures.Count];
            features.Fill(claim, reports[pair.Body], pair.Row);
        }
        return pairs;
    }

    private static string Find(Dictionary<string, string> parents, string key)
    {
        if (!parents.ContainsKey(key)) parents[key] = key;
        while (parents[key] != key) key = parents[key] = parents[parents[key]];
        return key;
    }
}
