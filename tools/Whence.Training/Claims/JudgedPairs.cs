using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Training.Claims;

/// <summary>Counts which pairs of places of real articles, judged by reading, are in one claim. The README beside the pairs tells what they are.</summary>
internal static class JudgedPairs
{
    /// <summary>The lines of the pile, from 1, that hold the articles.</summary>
    private static readonly (int First, int Last)[] Lines = [(1000, 1800), (5000, 5400)];

    /// <summary>Traces the articles and prints the counts, and how many denials and disputed claims the trace has.</summary>
    /// <param name="pile">The packed pile.</param>
    /// <param name="judged">The file of pairs.</param>
    public static void Run(string pile, string judged)
    {
        Tracer tracer = new();
        string[] articles = [.. ReadLines(pile)];
        Reading[] readings = new Reading[articles.Length];
        Parallel.For(0, articles.Length, i => readings[i] = tracer.Read(PileRunner.Analyse(ReadArticle(articles[i]))));
        TraceResult result = tracer.Trace(readings);
        ILookup<(string, int), string> claims = result.Claims.SelectMany(claim => claim.Appearances.Select(place => (Place: (place.Document, place.Span.Start), claim.Id))).ToLookup(x => x.Place, x => x.Id);
        ILookup<string, TextSpan> read = readings.SelectMany(reading => reading.Propositions.Select(said => (reading.Document.Id, said.Span))).ToLookup(x => x.Id, x => x.Span);
        Dictionary<string, (int Kept, int All)> counts = [];
        int lost = 0;
        foreach (string[] pair in File.ReadLines(judged).Select(line => line.Split('\t')))
        {
            bool joined = claims[(pair[0], Number(pair[1]))].Intersect(claims[(pair[3], Number(pair[4]))]).Any();
            if (!IsRead(pair, 0) || !IsRead(pair, 3)) lost++;
            (int kept, int all) = counts.GetValueOrDefault(pair[6]);
            counts[pair[6]] = (kept + (joined ? 1 : 0), all + 1);
        }
        double sum = counts.Values.Sum(count => count.Kept);
        foreach ((string kind, (int kept, int all)) in counts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {kept} of {all} in one claim, {100 * kept / sum:0} percent of all that are"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lost} pairs have a place that is no longer read as it was"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readings.Length} articles, {result.Claims.Length} claims, {result.Claims.Count(claim => claim.Disputed)} disputed; places: {string.Join(", ", result.Claims.SelectMany(claim => claim.Appearances).CountBy(place => place.Stance).OrderBy(count => count.Key).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")))}"));

        bool IsRead(string[] pair, int at) => read[pair[at]].Any(span => span.Start == Number(pair[at + 1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> ReadLines(string pile)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(pile), CompressionMode.Decompress));
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (Array.Exists(Lines, lines => number >= lines.First && number <= lines.Last)) yield return line;
        }
    }

    private static Document ReadArticle(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return Pile.ReadDocument(json.RootElement, null);
    }
}
