namespace Whence.Claims;

/// <summary>Words about a place that tell how its source stands to a claim. As written, lower case.</summary>
internal static class StanceWords
{
    /// <summary>What somebody is who weighs what others say.</summary>
    public static WordSet Expert { get; } = new(
        "professor lecturer historian analyst researcher economist lawyer expert specialist scientist engineer scholar university institute college teaches studies audits designed adviser " +
        "advises consultant psychologist physicist chemist criminologist ecologist geologist hydrologist virologist");

    /// <summary>Care: the source leaves room for something else.</summary>
    public static WordSet Careful { get; } = new(
        "convinced persuaded cautious caution careful warned sceptical skeptical doubt doubts doubtful prove proves proof unproven astonished surprised rather premature believe believes " +
        "remains depends unless coincidence perhaps maybe evidence guess hasty speculation");

    /// <summary>Nothing is said of the matter.</summary>
    public static WordSet Refuse { get; } = new(
        "decline declined declines refuse refused comment confirm confirmed verify verified reached reply answer respond responded unclear whether examine investigate investigating establish rule");

    /// <summary>Rebuttal.</summary>
    public static WordSet Rebut { get; } = new(
        "false untrue nonsense rubbish wrong lie lies invention invented deny denies denied denial dismissed dismisses rejected rejects rejecting reject contradicts contradicted refuted refutes " +
        "tosh absurd baseless unfounded insisted insists maintains maintained order rules regulations always never nobody nothing none");

    /// <summary>What a witness did or did not.</summary>
    public static WordSet Perceived { get; } = new("seen saw see heard hear noticed notice");

    /// <summary>What a false report is called, and what is done with it.</summary>
    public static WordSet Debunk { get; } = new(
        "hoax hoaxes hoaxed fake faked fakes false falsely fabricated fabrication untrue satire satirical spoof parody prank debunk debunked debunks debunking bogus incorrect inaccurate erroneous " +
        "misinformation disinformation myth fictional fiction retracted retraction corrected correction phony phoney invented baseless unfounded alive");

    /// <summary>What turns from what is told to what is so.</summary>
    public static WordSet Turn { get; } = new("actually fact contrary instead really reality truth true despite contradicts evidence");

    /// <summary>What is told, by its names.</summary>
    public static WordSet ReportNames { get; } = new("rumor rumors rumour rumours report reports story stories claim claims post posts article articles news hoax site website viral internet allegation allegations speculation");

    /// <summary>Whether a text holds a word of a set.</summary>
    public static bool In(ReadOnlySpan<char> text, WordSet words) => Count(text, words, most: 1) > 0;

    /// <summary>How many words of a text are of a set.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The set.</param>
    /// <param name="most">No more are counted.</param>
    public static int Count(ReadOnlySpan<char> text, WordSet words, int most = int.MaxValue)
    {
        int start = -1, count = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (words.Has(text[start..i]) && ++count == most) return count;
            start = -1;
        }
        return count;
    }
}
