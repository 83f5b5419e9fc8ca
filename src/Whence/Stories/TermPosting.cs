namespace Whence.Stories;

/// <summary>A report that holds a term.</summary>
/// <param name="Report">The report.</param>
/// <param name="Slot">Its number.</param>
/// <param name="Weight">What the term weighs in it.</param>
internal readonly record struct TermPosting(PileReport Report, int Slot, float Weight);
