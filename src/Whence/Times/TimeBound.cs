namespace Whence.Times;

/// <summary>How what is told stands to the time named.</summary>
public enum TimeBound : byte
{
    /// <summary>In it or on it.</summary>
    At,
    /// <summary>From it on: since August.</summary>
    Since,
    /// <summary>Up to it: until January 20.</summary>
    Until,
    /// <summary>Not after it: by 2030.</summary>
    By,
    /// <summary>Before it.</summary>
    Before,
    /// <summary>After it.</summary>
    After,
    /// <summary>A state on that day: as of Nov. 23.</summary>
    AsOf,
}
