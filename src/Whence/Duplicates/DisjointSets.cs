namespace Whence.Duplicates;

/// <summary>Things, by number, that come together in sets; a set is known by the first of its members. Not for more than one thread.</summary>
/// <param name="count">How many things there are; each is a set of its own at first.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The first member of the set of a thing.</summary>
    public int First(int item)
    {
        while (parents[item] != item) item = parents[item] = parents[parents[item]];
        return item;
    }

    /// <summary>Puts the sets of two things together.</summary>
    public void Unite(int one, int other)
    {
        (one, other) = (First(one), First(other));
        if (one != other) parents[Math.Max(one, other)] = Math.Min(one, other);
    }
}
