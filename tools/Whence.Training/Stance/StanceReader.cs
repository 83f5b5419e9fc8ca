using System.IO.Compression;
using System.Text.Json;
using Whence.Checking;
using Whence.Language;

namespace Whence.Training.Stance;

/// <summary>Reads FNC-1, with the topic of each claim and body: claims and bodies that any related pair joins are one topic.</summary>
internal static class StanceReader
{
    public static List<StancePair> Read(string folder)
    {
        Dictionary<string, CheckText> bodies = [], claims = [];
        using (StreamReader lines = new(new GZipStream(File.OpenRead(Path.Combine(folder, "fnc_train.bodies.jsonl.gz")), CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                JsonElement body = JsonDocument.Parse(line).RootElement;
                bodies[body.GetProperty("body").GetString()!] = Words(body.GetProperty("text").GetString()!);
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
        StanceFeatures features = new(WordVectors.Shipped);
        List<StancePair> pairs = [];
        foreach ((string claim, string body, CheckStance stance) in raw)
        {
            if (!claims.TryGetValue(claim, out CheckText? said)) claims[claim] = said = Words(claim);
            float[] row = new float[StanceFeatures.Count];
            features.Fill(said, bodies[body], row);
            pairs.Add(new(claim, body, stance) { ClaimTopic = Find(parents, "c" + claim), BodyTopic = Find(parents, "b" + body), ClaimText = said, BodyText = bodies[body], Row = row });
        }
        return pairs;
    }

    private static CheckText Words(string text) => CheckText.Read(text, [new(0, text.Length)], WordVectors.Shipped);

    private static string Find(Dictionary<string, string> parents, string key)
    {
        if (!parents.ContainsKey(key)) parents[key] = key;
        while (parents[key] != key) key = parents[key] = parents[parents[key]];
        return key;
    }
}
