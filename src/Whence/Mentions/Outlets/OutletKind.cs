namespace Whence.Mentions;

/// <summary>What kind of outlet a name is of.</summary>
public enum OutletKind : byte
{
    /// <summary>Not known.</summary>
    Unknown,
    /// <summary>An agency, whose reports others print.</summary>
    Agency,
    /// <summary>Radio or television.</summary>
    Broadcaster,
    /// <summary>A newspaper or magazine.</summary>
    Paper,
    /// <summary>An outlet that is on the web alone.</summary>
    Site,
}
