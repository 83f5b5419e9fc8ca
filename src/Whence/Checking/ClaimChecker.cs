using System.Collections.Immutable;
using Whence.Language;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Checking;

/// <summary>Judges the stance of a report towards a claim that a user types, and shows the sentences that it rests on. Stateless: threads may share it.</summary>
/// <remarks>It says what a report asserts, never whether that is true. English only.</remarks>
public sealed class ClaimChecker
{
    private const int MaxEvidence = 3;

    /// <summary>Share of the best sentence's hold on the claim that a further sentence needs to be shown.</summary>
    private const double EvidenceShare = 0.6;

    private readonly WordVectors vectors = WordVectors.Shipped;
    private readonly StanceModel? model = StanceModel.Shipped;
    private readonly StanceFeatures features = new(WordVectors.Shipped);

    /// <summary>Makes a document ready: its passages that are read.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public CheckReport Prepare(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<TextSpan> read = [];
        foreach (Passage passage in document.Passages)
            if (passage.IsRead) read.Add(passage.Span);
        return new(CheckText.Read(document.Text, [.. read], vectors));
    }

    /// <summary>The stance of an analysed document. Reads the document alone: no layer is needed.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CheckResult Check(string claim, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Check(claim, Prepare(analysis.Document));
    }

    /// <summary>The stance of a report.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CheckResult Check(string claim, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(report);
        CheckText said = CheckText.Read(claim, [new(0, claim.Length)], vectors);
        if (said.Words.Length == 0) return new() { Stance = CheckStance.Unrelated, Score = 1, Why = "the claim holds no word" };
        if (report.Text.Words.Length == 0) return new() { Stance = CheckStance.Unrelated, Score = 1, Why = "the report holds no word" };
        Span<float> row = stackalloc float[StanceFeatures.Count];
        double[] cover = features.Fill(said, report.Text, row);
        (CheckStance stance, double score, string foundBy) = model is null ? Ruled(cover, report.Text) : Judge(model, said, claim, report, row);
        int[] evidence = stance == CheckStance.Unrelated ? [] : Evidence(stance, cover, report.Text);
        return new()
        {
            Stance = stance,
            Score = Math.Round(score, 4),
            Evidence = [.. evidence.Select(sentence => report.Text.Sentences[sentence])],
            Why = foundBy == StatementPair.FoundBy ? StatementPair.Why : StanceWords.Say(stance, cover, evidence, report.Text),
            FoundBy = foundBy,
        };
    }

    private static (CheckStance Stance, double Score, string FoundBy) Ruled(double[] cover, CheckText report)
    {
        (CheckStance stance, double score) = StanceRule.Judge(cover, report);
        return (stance, score, "stance rule");
    }

    private static (CheckStance Stance, double Score, string FoundBy) Judge(StanceModel model, CheckText said, string claim, CheckReport report, ReadOnlySpan<float> row)
    {
        double odds = model.Odds(row);
        bool isShort = StatementPair.IsShort(report.Text);
        if (odds < 0 && !isShort)
        {
            (CheckStance unrelated, double share) = StanceModel.Unrelated(odds);
            return (unrelated, share, "stance trees");
        }
        Span<double> claimTerms = stackalloc double[SideTerms.Sides], side = stackalloc double[SideTerms.Sides];
        model.Claim.Terms.Score(StanceTerms.OfClaim(said, claim), claimTerms);
        double[] reportTerms = report.Terms(model);
        (CheckStance stance, double score) = model.Judge(odds, row, claimTerms, reportTerms);
        if (stance == CheckStance.Disagree || !isShort) return (stance, score, "stance trees");
        model.Report.Judge(row, reportTerms, side);
        return StatementPair.Opposes(said, report.Text, row[StanceFeatures.Likeness], side[(int)Side.Against])
            ? (CheckStance.Disagree, StatementPair.Score, StatementPair.FoundBy)
            : (stance, score, "stance trees");
    }

    // The sentences that hold most of the claim; for a stance other than discuss, those first that hold its words as well.
    private static int[] Evidence(CheckStance stance, double[] cover, CheckText report)
    {
        double[] worth = new double[cover.Length];
        for (int s = 0; s < worth.Length; s++) worth[s] = cover[s] * (1 + (0.5 * StanceWords.Strength(stance, report.WordsOf(s)))) * (s < 3 ? 1.1 : 1);
        int[] order = [.. Enumerable.Range(0, worth.Length).OrderByDescending(s => worth[s]).ThenBy(s => s).Take(MaxEvidence)];
        int[] shown = [.. order.Where(s => worth[s] > 0 && worth[s] >= EvidenceShare * worth[order[0]]).Order()];
        // A sentence or two that hold no word of the claim are still all that there is to show.
        return shown.Length == 0 && StatementPair.IsShort(report) ? [.. order.Order()] : shown;
    }
}
