using System.Globalization;
using Whence.Claims;
using Whence.Tracing;
using Whence.Training.Learning;

namespace Whence.Training.Claims;

using Stance = Whence.Claims.Stance;

/// <summary>Learns <see cref="StanceWeights"/> on claims that are grouped as the gold has them, and prints what leaving each eighth of the piles out gives.</summary>
internal static class StanceLearner
{
    private const int Folds = 8;

    private const double Penalty = 3;

    /// <summary>A rare stance counts more, by the root of how rare it is: at full weight every second assertion of a denier would be taken for something else.</summary>
    private const double Balance = 0.5;

    private static readonly Stance[] All = Enum.GetValues<Stance>();

    public static void Run(LearnPile[] piles)
    {
        LearnPile[] learn = [.. piles.Where(pile => pile.Learns)];
        List<(int Pile, float[] Features, Stance Gold, Stance Rule)> rows = [.. learn.SelectMany((pile, k) => pile.Stories.SelectMany(story => Rows(pile, story, k)))];
        float[][][] held = [.. Enumerable.Range(0, Folds).Select(fold => Fit(rows.Where(row => row.Pile % Folds != fold)))];
        foreach (IGrouping<string, (int Pile, float[] Features, Stance Gold, Stance Rule)> set in rows.GroupBy(row => learn[row.Pile].Set))
        {
            Print(set.Key + " by rules", [.. set.Select(row => (row.Gold, row.Rule))]);
            Print(set.Key + " held out", [.. set.Select(row => (row.Gold, StanceJudge.Likeliest(held[row.Pile % Folds], row.Features, row.Rule)))]);
        }
        Console.WriteLine("Stance:");
        foreach (float[] weights in Fit(rows)) Console.WriteLine($"        [{string.Join(", ", weights.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture) + "f"))}],");
    }

    private static IEnumerable<(int, float[], Stance, Stance)> Rows(LearnPile pile, Reading[] story, int index)
    {
        StoryTrace trace = new("s", story, PileRunner.ByGold(pile, story));
        foreach (ClaimDraft draft in ClaimDrafter.Draft(trace.Groups, trace.IsStatement, judge: false))
        {
            StanceFeatures read = new(trace.Groups, draft.Group, draft.Places, trace.IsStatement);
            for (int i = 0; i < draft.Places.Length; i++)
            {
                DraftPlace place = draft.Places[i];
                string? gold = pile.Gold.Claims.SelectMany(claim => claim.Appearances)
                    .FirstOrDefault(a => LearnPile.Overlap(a.Document, a.Span, place.Place.Reading.Document.Id, place.Proposition.Span)).Stance;
                if (gold is null) continue;
                float[] features = new float[StanceFeatures.Count];
                read.Fill(i, features);
                yield return (index, features, Enum.Parse<Stance>(gold, true), place.Stance);
            }
        }
    }

    private static float[][] Fit(IEnumerable<(int Pile, float[] Features, Stance Gold, Stance Rule)> part)
    {
        (int Pile, float[] Features, Stance Gold, Stance Rule)[] rows = [.. part];
        return [.. All.Select(stance =>
        {
            double share = rows.Count(row => row.Gold == stance) / (double)rows.Length;
            return Logistic.Fit([.. rows.Select(row => row.Features)], [.. rows.Select(row => row.Gold == stance)], Penalty, Math.Pow((1 - share) / share, Balance));
        })];
    }

    private static void Print(string name, (Stance Gold, Stance Answer)[] answers)
    {
        string each = string.Join(", ", All.Select(stance => string.Create(CultureInfo.InvariantCulture, $"{stance} {Right(answers.Where(a => a.Gold == stance)):0} of {answers.Count(a => a.Gold == stance)}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stance, {name}: right {Right(answers):0.0}, balanced {All.Average(stance => Right(answers.Where(a => a.Gold == stance))):0.0}; {each}"));
    }

    private static double Right(IEnumerable<(Stance Gold, Stance Answer)> answers) => answers.Select(a => a.Gold == a.Answer ? 100.0 : 0).DefaultIfEmpty(0).Average();
}
