namespace Whence.Checking;

/// <summary>Whether a report of a sentence or two speaks against the claim, although it holds few of its words: “He called that a lie”, “But Democrats say …”.</summary>
/// <remarks>
/// The trees have learnt from whole articles: where in them a thing stands, how often it is denied. A sentence has none of that, and one that weakens another rarely holds its words. Calibrated on the pairs of
/// sentences of ClaimDiff (1,857, of which 197 weaken), and on as many pairs of two topics.
/// </remarks>
internal static class StatementPair
{
    /// <summary>Share of the pairs called opposed that weaken each other in ClaimDiff; of all pairs it is .11.</summary>
    public const double Score = 0.3;

    public const string FoundBy = "stance of sentences";

    public const string Why = "a sentence or two on the same matter, and one of the two texts denies, accuses or sets another voice against the other";

    private const int MaxSentences = 2;

    private const int MaxWords = 80;

    /// <summary>Cosine of the words' vectors from which on both speak of one matter: a tenth of the pairs of two topics has more than .34, a quarter of those of one topic less.</summary>
    private const float OneMatter = 0.3f;

    /// <summary>Cosine from which on both say the same: of these one in twenty weakens.</summary>
    private const float SameWords = 0.6f;

    /// <summary>Share of the report's side that speaks against; trees and terms seldom give a sentence more.</summary>
    private const double MinAgainst = 0.25;

    private const Cue Denial = Cue.Denies | Cue.Fake | Cue.Suspects;

    private const Cue Voice = Cue.Reports | Cue.Denies;

    /// <summary>Whether the report is so short that its sentences are all there is to judge.</summary>
    public static bool IsShort(CheckText report) => report.Sentences.Length <= MaxSentences && report.Words.Length <= MaxWords;

    /// <summary>Whether a short report stands against the claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="report">A short report.</param>
    /// <param name="likeness">Cosine of the words' vectors of claim and report.</param>
    /// <param name="against">Share of <see cref="Side.Against"/> in the side of the report.</param>
    public static bool Opposes(CheckText claim, CheckText report, float likeness, double against)
    {
        if (likeness is not (> OneMatter and < SameWords)) return false;
        if (against > MinAgainst) return true;
        Cue said = Cues(claim), told = Cues(report);
        // Two that both deny may well deny the same.
        return ((said & Denial) != 0) != ((told & Denial) != 0) || (((said | told) & Cue.Contrasts) != 0 && (said & Voice) != 0 && (told & Voice) != 0);
    }

    private static Cue Cues(CheckText text)
    {
        Cue cues = Cue.None;
        foreach (CheckWord word in text.Words) cues |= word.Cue;
        return cues;
    }
}
