using Whence.Text;

namespace Whence.Quantities;

/// <summary>The same amount given again in another unit.</summary>
/// <param name="Span">Where the second number stands.</param>
/// <param name="Value">The second number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Agrees">Whether it agrees with the first within how finely both are stated.</param>
public readonly record struct StatedConversion(TextSpan Span, decimal Value, string Unit, bool Agrees);
