namespace Whence.Quantities;

/// <summary>What stands around a number and bounds it.</summary>
/// <param name="Change">What it says.</param>
/// <param name="First">The first lexeme of the words before; the number's own where there are none.</param>
/// <param name="End">The lexeme after the last of the words behind; the number's own where there are none.</param>
internal readonly record struct Qualifier(Change Change, int First, int End);
