using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Training.Claims;

/// <summary>Reads the piles through the analysis, and writes what the tracer gives in the form of the contract.</summary>
internal static class PileRunner
{
    public static LearnPile[] Read(string traces, string seeds) => Read(Pile.Read(traces, seeds));

    public static LearnPile[] Read(IEnumerable<Pile> piles)
    {
        Tracer tracer = new();
        return [.. piles.Select(pile =>
        {
            Dictionary<string, Reading> readings = pile.Documents.ToDictionary(d => d.Id, d => tracer.Read(Analyse(d)));
            return new LearnPile(pile, [.. pile.Stories.Select(story => story.Select(id => readings[id]).OrderBy(r => r.Document.Published is null).ThenBy(r => r.Document.Published).ThenBy(r => r.Document.Id, StringComparer.Ordinal).ToArray())], pile.Id != "seeds");
        })];
    }

    // As a trace reads: trees where somebody may be said to say something.
    internal static Analysis Analyse(Document document) =>
        AnalysisPipeline.ForTrace.Run(Whence.Extraction.PlainTextReader.Read(document.Text, document.Id, document.Url, document.Outlet, document.Title, document.Published));

    internal static Groups ByGold(LearnPile pile, Reading[] readings)
    {
        StoryCopies copies = StoryCopies.Of(readings);
        Groups own = ClaimGrouping.Group(copies.Own, WordVectors.Shipped, ClaimModels.Shipped);
        string?[] claims = [.. own.Story.Units.Select(u => pile.ClaimsOf(u).FirstOrDefault())];
        Dictionary<string, int> least = [];
        int[] next = new int[claims.Length];
        for (int i = 0; i < next.Length; i++)
        {
            string key = claims[i] ?? "own" + own.GroupOf(i);
            if (!least.ContainsKey(key)) least[key] = i;
            next[i] = least[key];
        }
        Groups gold = new(own.Story, own.Pairs, next, own.Terms, own.Context);
        return copies.Any ? CopiedGroups.With(gold, copies, WordVectors.Shipped, ClaimModels.Shipped) : gold;
    }

    /// <summary>The claims of a grouping with the stances of the gold, where it has the claim: that of which most places are in it.</summary>
    private static ClaimDraft[] WithGoldStances(Pile pile, Groups groups, bool[] isStatement) =>
        [.. ClaimDrafter.Draft(groups, isStatement).Select(draft =>
        {
            GoldClaim? claim = pile.Claims.OrderByDescending(claim => draft.Places.Count(place => LearnPile.StanceIn([claim], place) is not null)).FirstOrDefault();
            if (claim is null || !draft.Places.Any(place => LearnPile.StanceIn([claim], place) is not null)) return draft;
            List<DraftPlace> places = [.. draft.Places.Select(place => LearnPile.StanceIn([claim], place) is { } stance ? place with { Stance = Enum.Parse<Whence.Claims.Stance>(stance, ignoreCase: true) } : place)];
            return draft with { Places = [.. places], Disputed = ClaimDrafter.IsDisputed(groups, places, isStatement) };
        })];

    public static void Write(string traces, string seeds, string output)
    {
        Directory.CreateDirectory(output);
        foreach (Pile pile in Pile.Read(traces, seeds))
        {
            Tracer tracer = Environment.GetEnvironmentVariable("WHENCE_OWN_STORIES") is not null ? new() : new() { Split = _ => [.. pile.Stories.Select((s, i) => new Whence.Stories.Story { Id = $"s{i + 1}", Documents = [.. s] })] };
            if (Environment.GetEnvironmentVariable("WHENCE_GOLD_CLAIMS") is not null)
                tracer = new() { Split = _ => [.. pile.Stories.Select((s, i) => new Whence.Stories.Story { Id = $"s{i + 1}", Documents = [.. s] })], GroupClaims = readings => ByGold(new LearnPile(pile, [readings], true), readings), DraftClaims = Environment.GetEnvironmentVariable("WHENCE_GOLD_STANCES") is null ? null : (groups, isStatement) => WithGoldStances(pile, groups, isStatement) };
            TraceResult result = tracer.Trace(pile.Documents.Select(d => tracer.Read(Analyse(d))));
            StringBuilder lines = new();
            foreach (JsonObject row in TraceRows.Of(result)) lines.Append(row.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).Append('\n');
            File.WriteAllText(Path.Combine(output, pile.Id + ".jsonl"), lines.ToString());
        }
    }
}
