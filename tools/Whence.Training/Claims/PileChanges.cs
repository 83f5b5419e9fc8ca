using System.Globalization;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>Adds to piles what must not change their claims (copies, feeds, reports of other things) and counts what changes.</summary>
internal static class PileChanges
{
    private sealed class Count
    {
        public int Claims, Places, Stances, Confirmed, UpTo, Lost, Fewer;
    }

    /// <summary>Prints for each kind of addition: claims of several reports, those that keep their places, those that keep the stances too, and in how many the confirmed or the possible origins rise, fall, or the claim is gone.</summary>
    public static void Run(Pile[] piles)
    {
        SortedDictionary<string, Count> counts = new(StringComparer.Ordinal);
        for (int p = 0; p < piles.Length; p++)
        {
            Document[] pile = piles[p].Documents;
            TraceResult before = Trace(pile);
            foreach ((string kind, IEnumerable<Document> added) in Additions(pile, piles[(p + 1) % piles.Length]))
            {
                if (!counts.TryGetValue(kind, out Count? count)) counts[kind] = count = new();
                Compare(pile, before, Trace(pile.Concat(added)), count);
            }
        }
        Console.WriteLine($"{"added",-44} claims places% stances% confirmed+ upTo+ fewer lost");
        foreach ((string kind, Count n) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-44} {n.Claims,6} {100.0 * n.Places / Math.Max(1, n.Claims),7:0.0} {100.0 * n.Stances / Math.Max(1, n.Claims),8:0.0} {n.Confirmed,10} {n.UpTo,5} {n.Fewer,5} {n.Lost,4}"));
    }

    private static IEnumerable<(string Kind, IEnumerable<Document> Added)> Additions(Document[] pile, Pile other)
    {
        Document first = pile[0], middle = pile[pile.Length / 2];
        yield return ("two copies of each report", pile.SelectMany(report => Enumerable.Range(1, 2).Select(i => MadeCopies.Elsewhere(report, i, report.Text))));
        yield return ("three reports cut, three with words changed", pile.Take(3).SelectMany(report => new[] { MadeCopies.Elsewhere(report, 1, MadeCopies.Cut(report.Text)), MadeCopies.Elsewhere(report, 2, MadeCopies.Edited(report.Text)) }));
        yield return ("twelve feeds of one outlet", Enumerable.Range(1, 12).Select(i => first with { Id = $"feed{i:00}", Url = $"https://feeds.example/{i}/report" }));
        yield return ("fifty fresh domains", Enumerable.Range(1, 50).Select(i => MadeCopies.Elsewhere(middle, i, middle.Text)));
        yield return ("fifty fresh domains without a day", Enumerable.Range(1, 50).Select(i => MadeCopies.Elsewhere(first, i, first.Text) with { Published = null }));
        yield return ("ten copies, one word in twelve another", Enumerable.Range(1, 10).Select(i => MadeCopies.Elsewhere(first, i, MadeCopies.Changed(first.Text, i))));
        yield return ("another pile", other.Documents.Select(report => report with { Id = "other-" + report.Id }));
    }

    private static void Compare(Document[] pile, TraceResult before, TraceResult after, Count count)
    {
        HashSet<string> own = [.. pile.Select(report => report.Id)];
        foreach (Claim claim in before.Claims.Where(claim => claim.Appearances.DistinctBy(place => place.Document).Count() > 1))
        {
            count.Claims++;
            Dictionary<(string, TextSpan), Stance> places = Places(claim, own);
            // The claim that has the most of the places; of those the one that has the fewest others.
            var best = after.Claims.Select(other => (Claim: other, Places: Places(other, own))).Select(other => (other.Claim, other.Places, Kept: other.Places.Keys.Count(places.ContainsKey))).Where(other => other.Kept > 0)
                .OrderByDescending(other => other.Kept).ThenBy(other => other.Places.Count).FirstOrDefault();
            if (best.Claim is null)
            {
                count.Lost++;
                continue;
            }
            bool same = best.Kept == places.Count && best.Places.Count == places.Count;
            if (same) count.Places++;
            if (same && places.All(place => best.Places[place.Key] == place.Value)) count.Stances++;
            if (best.Claim.Origins.Confirmed > claim.Origins.Confirmed) count.Confirmed++;
            if (best.Claim.Origins.UpTo > claim.Origins.UpTo) count.UpTo++;
            if (best.Claim.Origins.Confirmed < claim.Origins.Confirmed || best.Claim.Origins.UpTo < claim.Origins.UpTo) count.Fewer++;
        }
    }

    private static Dictionary<(string, TextSpan), Stance> Places(Claim claim, HashSet<string> own) =>
        claim.Appearances.Where(place => own.Contains(place.Document)).DistinctBy(place => (place.Document, place.Span)).ToDictionary(place => (place.Document, place.Span), place => place.Stance);

    private static TraceResult Trace(IEnumerable<Document> documents)
    {
        Tracer tracer = new();
        return tracer.Trace(documents.Select(document => tracer.Read(PileRunner.Analyse(document))));
    }
}
