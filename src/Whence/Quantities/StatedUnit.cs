namespace Whence.Quantities;

/// <summary>A unit as read after or before a number.</summary>
/// <param name="Name">As findings bear it, “per …” included; null where there is none.</param>
/// <param name="Unit">The unit of the table, without “per …”; null for a counted noun or none.</param>
/// <param name="End">The lexeme after its last.</param>
/// <param name="Joined">Whether a hyphen joins it to the number: it describes the noun after it.</param>
internal readonly record struct StatedUnit(string? Name, Unit? Unit, int End, bool Joined)
{
    /// <summary>What it measures.</summary>
    public UnitKind Kind => Unit?.Kind ?? UnitKind.Counted;
}
