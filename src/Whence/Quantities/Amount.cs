namespace Whence.Quantities;

/// <summary>A number with its unit, as lexemes.</summary>
/// <param name="Numeral">The number.</param>
/// <param name="Unit">Its unit; without a name where none was read.</param>
/// <param name="First">The first lexeme, a currency's included.</param>
/// <param name="End">The lexeme after the last.</param>
/// <param name="IsPrefixed">Whether a currency stands before the number.</param>
internal readonly record struct Amount(Numeral Numeral, StatedUnit Unit, int First, int End, bool IsPrefixed);
