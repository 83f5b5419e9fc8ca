namespace Whence.Quantities;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Singular, British spelling: “square kilometre”.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Factor">Its worth in the unit that <see cref="UnitKind"/> names; 0 where it does not convert.</param>
public sealed record Unit(string Name, UnitKind Kind, decimal Factor);
