namespace Whence.Claims;

/// <summary>How the source of an appearance stands to the claim.</summary>
public enum Stance : byte
{
    /// <summary>Says that it is so.</summary>
    Asserts,
    /// <summary>Says that it is not so.</summary>
    Denies,
    /// <summary>Says that it may not be so.</summary>
    Doubts,
    /// <summary>Speaks of it without taking a side.</summary>
    Discusses,
}
