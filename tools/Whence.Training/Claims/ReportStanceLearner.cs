using Whence.Claims;
using Whence.Language;
using Whence.Tracing;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>Learns the stances of real reports (<see cref="StanceWeights.Reports"/>) on annotated stories, on claims as the annotators group them and as the program does, and prints what leaving a fifth out gives.</summary>
internal static class ReportStanceLearner
{
    private const int Folds = 5;

    private const double Penalty = 10;

    /// <summary>How much more a rare stance counts, in the order of <see cref="Stance"/>. Chosen on what was left out: a higher one for denials finds more, of which fewer are right, and each makes a claim a disputed one.</summary>
    private static readonly double[] Balance = [0, 0, 0.3, 0.3];

    /// <summary>A place of one of the program's claims that does not speak of what most of it does counts as an assertion: it neither denies nor doubts the claim.</summary>
    private const Stance OfAnother = Stance.Asserts;

    /// <summary>A place of an invented pile counts so often. Real reports alone tell too little of who denies in his own words: one of the real case would be lost.</summary>
    private const double Invented = 2;

    /// <summary>Learns and prints.</summary>
    /// <param name="piles">The annotated stories.</param>
    /// <param name="invented">Invented piles, which are learnt from besides.</param>
    public static void Run(LearnPile[] piles, LearnPile[] invented)
    {
        Row[] told = [.. invented.Where(pile => pile.Learns).SelectMany(pile => pile.Stories.SelectMany(story => Rows(pile, story, -1, byGold: true).Concat(Rows(pile, story, -1, byGold: false).Where(row => row.IsListed))))];
        // Stories of one event lie side by side: whole stretches are left out.
        Row[] rows = [.. piles.SelectMany((pile, i) => pile.Stories.SelectMany(story => Rows(pile, story, i * Folds / piles.Length, byGold: true).Concat(Rows(pile, story, i * Folds / piles.Length, byGold: false))))];
        float[][][] held = [.. Enumerable.Range(0, Folds).Select(fold => Fit(rows.Where(row => row.Fold != fold).Concat(told)))];
        foreach (IGrouping<bool, Row> set in rows.GroupBy(row => row.ByGold))
        {
            string name = set.Key ? "annotated groups" : "own groups";
            StanceFit.Print(name + " by rules", [.. set.Select(row => (row.Gold, row.Rule))]);
            StanceFit.Print(name + " held out", [.. set.Select(row => (row.Gold, StanceJudge.Likeliest(held[row.Fold], row.Features, StanceJudge.DenialMargin)))]);
        }
        StanceFit.Print(Fit(rows.Concat(told)));
    }

    private sealed record Row(int Fold, bool ByGold, float[] Features, Stance Gold, Stance Rule, bool IsListed);

    private static float[][] Fit(IEnumerable<Row> rows) => StanceFit.Fit([.. rows.Select(row => (row.Features, row.Gold, row.Fold < 0 ? Invented : 1))], Penalty, Balance);

    private static IEnumerable<Row> Rows(LearnPile pile, Reading[] story, int fold, bool byGold)
    {
        // Stances are judged without copies.
        story = StoryCopies.Of(story).Own;
        StoryTrace trace = new("s", story, byGold ? PileRunner.ByGold(pile, story) : ClaimGrouping.Group(story, WordVectors.Shipped, ClaimModels.Shipped));
        if (trace.Groups.Story.AreArticles) yield break;
        foreach (ClaimDraft draft in ClaimDrafter.Draft(trace.Groups, trace.IsStatement, judge: false))
        {
            if (draft.Places.Length < 2) continue;
            HashSet<string>[] claims = [.. draft.Places.Select(place => pile.ClaimsOf(trace.Groups.Story.Units[place.Unit]))];
            string? main = claims.SelectMany(own => own).CountBy(own => own).Where(own => own.Value > 1).OrderByDescending(own => own.Value).Select(own => own.Key).FirstOrDefault();
            GoldClaim? gold = pile.Gold.Claims.FirstOrDefault(claim => claim.Id == main);
            StanceFeatures read = new(trace.Groups, draft.Group, draft.Places, trace.IsStatement);
            for (int i = 0; i < draft.Places.Length; i++)
            {
                float[] features = new float[StanceFeatures.Count];
                read.Fill(i, features);
                string? stance = gold is null ? null : LearnPile.StanceIn([gold], draft.Places[i]);
                yield return new(fold, byGold, features, stance is null ? OfAnother : Enum.Parse<Stance>(stance, true), draft.Places[i].Stance, stance is not null);
            }
        }
    }
}
