namespace Whence.Checking;

/// <summary>A word of a claim or of a report.</summary>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Row">Row in the word vectors; -1 where it is not there or is a number.</param>
/// <param name="Weight">Its rarity in news at large, natural logarithm; near 0 for “the”.</param>
/// <param name="Cue">What it says about stance.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Quoted">Whether it stands between quotation marks.</param>
internal readonly record struct CheckWord(ulong Stem, int Row, float Weight, Cue Cue, bool IsNumber, bool Quoted);
