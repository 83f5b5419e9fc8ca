namespace Whence.Quantities;

/// <summary>What a unit measures. Only units of one kind convert into each other.</summary>
public enum UnitKind : byte
{
    /// <summary>A counted noun, or a unit that converts into no other.</summary>
    Counted,
    /// <summary>A share: percent, percentage point, basis point.</summary>
    Share,
    /// <summary>Money of one currency.</summary>
    Money,
    /// <summary>Metres.</summary>
    Length,
    /// <summary>Square metres.</summary>
    Area,
    /// <summary>Litres.</summary>
    Volume,
    /// <summary>Kilograms.</summary>
    Weight,
    /// <summary>Kilometres per hour.</summary>
    Speed,
    /// <summary>Degrees.</summary>
    Temperature,
    /// <summary>Joules.</summary>
    Energy,
    /// <summary>Watts.</summary>
    Power,
    /// <summary>Bytes.</summary>
    Storage,
    /// <summary>Seconds.</summary>
    Duration,
    /// <summary>Years of age.</summary>
    Age,
    /// <summary>Hertz.</summary>
    Frequency,
    /// <summary>Pascals.</summary>
    Pressure,
    /// <summary>Bits a second.</summary>
    Bandwidth,
    /// <summary>Degrees of an angle.</summary>
    Angle,
    /// <summary>Any other unit of measure.</summary>
    Other,
}
