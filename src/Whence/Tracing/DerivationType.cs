namespace Whence.Tracing;

/// <summary>How a later report came from an earlier one.</summary>
public enum DerivationType : byte
{
    /// <summary>Its words, perhaps cut or lightly edited.</summary>
    Copied,
    /// <summary>It reports what the other outlet reported.</summary>
    Relayed,
    /// <summary>It lives on the words of a statement or report in the pile.</summary>
    Quoted,
    /// <summary>Its words went through another language.</summary>
    Translated,
    /// <summary>A later version or correction by the same outlet.</summary>
    Revised,
}
