namespace Whence.Attributions;

/// <summary>How content is given.</summary>
public enum AttributionKind : byte
{
    /// <summary>Outside quotation marks.</summary>
    Indirect,
    /// <summary>All inside quotation marks.</summary>
    Direct,
    /// <summary>In part inside quotation marks.</summary>
    Mixed,
}
