namespace Whence.Quantities;

/// <summary>How a number bounds or changes what it measures.</summary>
public enum Change : byte
{
    /// <summary>As stated (=).</summary>
    Exact,
    /// <summary>About, some, nearly (~).</summary>
    About,
    /// <summary>At least, more than (&gt;).</summary>
    AtLeast,
    /// <summary>At most, up to, fewer than (&lt;).</summary>
    AtMost,
    /// <summary>The number is a rise.</summary>
    Up,
    /// <summary>The number is a fall.</summary>
    Down,
}
