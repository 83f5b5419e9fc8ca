namespace Whence.Attributions;

/// <summary>How the source stands to the content.</summary>
public enum Standing : byte
{
    /// <summary>Says that it is so.</summary>
    Asserted,
    /// <summary>Says that it is not so.</summary>
    Denied,
    /// <summary>Says that it may not be so.</summary>
    Doubted,
    /// <summary>It is said with distance: allegedly, reportedly.</summary>
    Hedged,
    /// <summary>Says that it will be so.</summary>
    Predicted,
    /// <summary>Asks whether it is so.</summary>
    Asked,
    /// <summary>Orders or demands it.</summary>
    Ordered,
    /// <summary>Would not say.</summary>
    Declined,
}
