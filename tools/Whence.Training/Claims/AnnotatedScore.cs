using System.Globalization;
using Whence.Claims;
using Whence.Language;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>How well the claims, and the denials in them, of annotated stories are found.</summary>
internal sealed class AnnotatedScore
{
    private readonly List<double> precision = [], recall = [];
    private readonly Dictionary<(string Gold, Stance Given), int> stances = [];
    private int denials, right, told, found;

    /// <summary>Prints what the program gives on files of marks.</summary>
    public static void Print(string name, IEnumerable<LearnPile> piles)
    {
        AnnotatedScore score = new();
        foreach (LearnPile pile in piles)
        {
            foreach (Reading[] story in pile.Stories) score.Add(pile, story);
        }
        double p = score.precision.DefaultIfEmpty(0).Average() * 100, r = score.recall.DefaultIfEmpty(0).Average() * 100;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: places beside theirs, BCubed P {p:0.0} R {r:0.0} F1 {2 * p * r / Math.Max(1e-9, p + r):0.0}; denials {score.denials}, right {score.right} ({100.0 * score.right / Math.Max(1, score.denials):0.0}), found {score.found} of {score.told}"));
        foreach (string gold in new[] { "asserts", "denies", "doubts", "discusses" })
            Console.WriteLine($"    gold groups, {gold}: {string.Join(", ", Enum.GetValues<Stance>().Select(given => string.Create(CultureInfo.InvariantCulture, $"{given} {score.stances.GetValueOrDefault((gold, given))}")))}");
    }

    private void Add(LearnPile pile, Reading[] story)
    {
        StoryTrace own = new("s", story, ClaimGrouping.Group(story, WordVectors.Shipped, ClaimModels.Shipped));
        StoryUnits units = own.Groups.Story;
        HashSet<string>[] gold = [.. units.Units.Select(pile.ClaimsOf)];
        for (int i = 0; i < gold.Length; i++)
        {
            int[] beside = [.. own.Groups.Members[own.Groups.GroupOf(i)].Where(j => j != i)], same = [.. Enumerable.Range(0, gold.Length).Where(j => j != i && gold[i].Overlaps(gold[j]))];
            if (beside.Length > 0) precision.Add(beside.Count(j => gold[i].Overlaps(gold[j])) / (double)beside.Length);
            if (same.Length > 0) recall.Add(same.Count(j => own.Groups.GroupOf(j) == own.Groups.GroupOf(i)) / (double)same.Length);
        }
        AddDenials(pile, own);
        StoryTrace byGold = new("s", story, PileRunner.ByGold(pile, story));
        foreach (DraftPlace place in byGold.Drafts.SelectMany(draft => draft.Places.Where(place => !units.IsCopy(place.Place.Document))))
        {
            string? first = gold[place.Unit].FirstOrDefault();
            if (first is null) continue;
            // The groups of the gold hold a unit by its first claim.
            string? stance = LearnPile.StanceIn(pile.Gold.Claims.Where(claim => claim.Id == first), place);
            if (stance is not null) stances[(stance, place.Stance)] = stances.GetValueOrDefault((stance, place.Stance)) + 1;
        }
    }

    /// <summary>A denial is right where it denies a claim that the others of its claim speak of, if there are others.</summary>
    private void AddDenials(LearnPile pile, StoryTrace own)
    {
        HashSet<(string, int)> hit = [];
        foreach (ClaimDraft draft in own.Drafts)
        {
            foreach (DraftPlace place in draft.Places.Where(place => place.Stance == Stance.Denies && !own.Groups.Story.IsCopy(place.Place.Document)))
            {
                denials++;
                GoldClaim? claim = pile.Gold.Claims.FirstOrDefault(claim => LearnPile.StanceIn([claim], place) == "denies" && (draft.Places.Length == 1 || draft.Places.Any(other => other.Unit != place.Unit && LearnPile.StanceIn([claim], other) is not null)));
                if (claim is null) continue;
                right++;
                hit.Add((place.Place.Reading.Document.Id, place.Proposition.Span.Start));
            }
        }
        found += hit.Count;
        told += pile.Gold.Claims.SelectMany(claim => claim.Appearances.Where(a => a.Stance == "denies")).Select(a => (a.Document, a.Span)).Distinct().Count();
    }
}
