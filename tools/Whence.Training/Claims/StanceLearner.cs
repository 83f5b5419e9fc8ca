using Whence.Claims;
using Whence.Language;
using Whence.Tracing;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>
/// Learns <see cref="StanceWeights"/> on claims as the gold groups them and as the program does, of piles and of invented stories, and prints what leaving each eighth of the piles out gives.
/// </summary>
internal static class StanceLearner
{
    private const int Folds = 8;

    private const double Penalty = 3;

    /// <summary>A rare stance counts more, by the root of how rare it is: at full weight every second assertion of a denier would be taken for something else.</summary>
    private const double Balance = 0.5;

    /// <summary>A place of a first pile counts so often: there are few of them.</summary>
    private const double FirstPiles = 3;

    /// <summary>A place of a claim that the gold does not have counts so often: nobody has said that it asserts.</summary>
    private const double Unlisted = 0.5;

    /// <summary>A place of an invented story counts so often, and one in a claim that it does not have: there are many of them, and nothing stands around them.</summary>
    private const double Invented = 0.06, InventedUnlisted = 0.3;

    /// <summary>One in so many of the invented stories is learnt from.</summary>
    private const int StoryStep = 4;

    /// <summary>Learns and prints.</summary>
    /// <param name="piles">The piles.</param>
    /// <param name="stories">The folder of the invented stories.</param>
    public static void Run(LearnPile[] piles, string stories)
    {
        LearnPile[] learn = [.. piles.Where(pile => pile.Learns)];
        LearnPile[] told = PileRunner.Read(InventedStories.Piles(stories).Where((_, i) => i % StoryStep == 0));
        List<Row> rows = [.. learn.SelectMany(Rows), .. told.SelectMany(pile => Rows(pile, Row.OfStory))];
        float[][][] held = [.. Enumerable.Range(0, Folds).Select(fold => Fit(rows.Where(row => row.Pile == Row.OfStory || row.Pile % Folds != fold)))];
        foreach (IGrouping<string, Row> set in rows.Where(row => row.Pile != Row.OfStory).GroupBy(row => $"{learn[row.Pile].Set} ({(row.ByGold ? "gold" : row.IsListed ? "own" : "unlisted")} groups)"))
        {
            StanceFit.Print(set.Key + " by rules", [.. set.Select(row => (row.Gold, row.Rule))]);
            StanceFit.Print(set.Key + " held out", [.. set.Select(row => (row.Gold, StanceJudge.Likeliest(held[row.Pile % Folds], row.Features)))]);
        }
        StanceFit.Print(Fit(rows));
    }

    /// <summary>A place and its stance: the gold's, or the likely one where the gold does not have the claim.</summary>
    /// <param name="IsListed">Whether the gold has the claim. What it does not have hardly anybody disputes: its places count as assertions unless the report says otherwise in so many words.</param>
    private sealed record Row(int Pile, bool IsFirst, bool ByGold, float[] Features, Stance Gold, Stance Rule, bool IsListed = true)
    {
        /// <summary>What stands for the pile where the place is of an invented story.</summary>
        public const int OfStory = -1;

        /// <summary>How often it counts.</summary>
        public double Weight => Pile == OfStory ? (IsListed ? Invented : InventedUnlisted) : (IsFirst ? FirstPiles : 1) * (IsListed ? 1 : Unlisted);
    }

    private static IEnumerable<Row> Rows(LearnPile pile, int index) => pile.Stories.SelectMany(story => Rows(pile, story, index, byGold: true).Concat(Rows(pile, story, index, byGold: false)));

    private static IEnumerable<Row> Rows(LearnPile pile, Reading[] story, int index, bool byGold)
    {
        // Stances are judged without copies.
        story = StoryCopies.Of(story).Own;
        StoryTrace trace = new("s", story, byGold ? PileRunner.ByGold(pile, story) : ClaimGrouping.Group(story, WordVectors.Shipped, ClaimModels.Shipped));
        foreach (ClaimDraft draft in ClaimDrafter.Draft(trace.Groups, trace.IsStatement, judge: false))
        {
            // What the program found is that claim of the gold of which most of its places are.
            GoldClaim[] claims = byGold ? pile.Gold.Claims : [.. pile.Gold.Claims.OrderByDescending(claim => draft.Places.Count(place => LearnPile.StanceIn([claim], place) is not null)).Take(1)];
            if (!byGold && draft.Places.Length < 2) continue;
            StanceFeatures read = new(trace.Groups, draft.Group, draft.Places, trace.IsStatement);
            bool listed = byGold || draft.Places.Any(place => LearnPile.StanceIn(pile.Gold.Claims, place) is not null);
            for (int i = 0; i < draft.Places.Length; i++)
            {
                string? gold = listed ? LearnPile.StanceIn(claims, draft.Places[i]) : StanceReasons.IsPlain(draft.Places[i].Why) ? null : nameof(Stance.Asserts);
                if (gold is null) continue;
                float[] features = new float[StanceFeatures.Count];
                read.Fill(i, features);
                // Of notices hardly one debunks another: what tells that, the last numbers, is left to longer reports.
                features = features[..^DebunkFeatures.Count];
                yield return new(index, pile.IsFirst, byGold, features, Enum.Parse<Stance>(gold, true), draft.Places[i].Stance, listed);
            }
        }
    }

    private static float[][] Fit(IEnumerable<Row> part) => StanceFit.Fit([.. part.Select(row => (row.Features, row.Gold, row.Weight))], Penalty, Balance);
}
