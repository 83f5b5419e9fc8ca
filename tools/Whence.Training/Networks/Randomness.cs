namespace Whence.Training.Networks;

/// <summary>Random numbers that are the same in every run (xorshift).</summary>
internal sealed class Randomness(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public float Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (state >> 40) * (1f / (1 << 24));
    }
}
