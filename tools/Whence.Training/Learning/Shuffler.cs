namespace Whence.Training.Learning;

/// <summary>Shuffles the same way in every run (xorshift).</summary>
internal sealed class Shuffler(ulong seed)
{
    private ulong state = seed;

    public void Shuffle(int[] order)
    {
        for (int i = order.Length - 1; i > 0; i--)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            int j = (int)(state % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
