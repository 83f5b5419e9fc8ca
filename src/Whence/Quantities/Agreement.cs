namespace Whence.Quantities;

/// <summary>How two figures stand to each other.</summary>
public enum Agreement : byte
{
    /// <summary>They can't be compared: units of two kinds, money of two currencies, an open bound that decides nothing.</summary>
    Incomparable,
    /// <summary>One true figure could have been stated as both.</summary>
    Agrees,
    /// <summary>No true figure could have been stated as both.</summary>
    Contradicts,
}
