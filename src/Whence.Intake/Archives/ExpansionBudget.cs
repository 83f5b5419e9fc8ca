namespace Whence.Intake.Archives;

/// <summary>How much one input may unfold to, over all archives within it. Not for several threads at once.</summary>
/// <param name="stored">How many stored bytes have been read so far.</param>
internal sealed class ExpansionBudget(Func<long> stored)
{
    /// <summary>What may unfold out of nothing: small files of one letter are no attack.</summary>
    public const long GraceBytes = 64 << 20;

    /// <summary>
    /// Deflate reaches 1,032 at most, on one byte repeated; pages written by people come nowhere near 200. Chosen by hand.
    /// </summary>
    public const long MaxRatio = 200;

    private long _unfolded;

    /// <exception cref="FlawException">The limit is passed.</exception>
    public void Unfold(long bytes)
    {
        _unfolded += bytes;
        if (_unfolded > GraceBytes && _unfolded - GraceBytes > MaxRatio * stored())
            throw new FlawException(FailureReason.Bomb, $"unfolds to more than {MaxRatio} times its size; the rest was not read");
    }
}
