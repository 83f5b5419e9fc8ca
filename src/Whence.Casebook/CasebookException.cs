namespace Whence.Casebook;

/// <summary>A casebook can't be used.</summary>
public sealed class CasebookException : Exception
{
    /// <summary>A casebook that can't be used.</summary>
    /// <param name="flaw">Why.</param>
    /// <param name="message">For the user, with the name of the casebook.</param>
    /// <param name="inner">What the engine said; null if nothing.</param>
    public CasebookException(CasebookFlaw flaw, string message, Exception? inner = null)
        : base(message, inner) => Flaw = flaw;

    /// <summary>Why.</summary>
    public CasebookFlaw Flaw { get; }
}
