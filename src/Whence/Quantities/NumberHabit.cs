namespace Whence.Quantities;

/// <summary>How a document separates thousands and decimals, as far as its own numbers show it.</summary>
internal enum NumberHabit : byte
{
    /// <summary>Nothing shows it: commas group, a full stop parts decimals, but see <see cref="DigitReader"/>.</summary>
    Unknown,
    /// <summary>1,376.5</summary>
    Comma,
    /// <summary>1.376,5</summary>
    Point,
}
