namespace Whence.Claims;

/// <summary>What the pairs between groups of units add up to while groups are joined; each group is named by one of its units.</summary>
internal sealed class UnitLinks
{
    // As in the table of pairs: a number for every two units in a small story, the links alone in a large one.
    private readonly (float Sum, int Pairs)[] all = [];
    private readonly Dictionary<int, (float Sum, int Pairs)>[] rows = [];
    private readonly int count;

    /// <summary>Every unit for itself.</summary>
    public UnitLinks(PairTable pairs, int count)
    {
        this.count = count;
        if (pairs.IsWhole) all = new (float, int)[count * count];
        else rows = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, (float, int)>())];
        for (int i = 0; i < count; i++)
        {
            foreach ((int other, float odds) in pairs.Row(i))
            {
                if (pairs.IsWhole) all[(i * count) + other] = (odds, 1);
                else rows[i][other] = (odds, 1);
            }
        }
    }

    /// <summary>Whether two groups have a pair between them.</summary>
    public bool Has(int a, int b) => rows.Length == 0 ? all[(a * count) + b].Pairs > 0 : rows[a].ContainsKey(b);

    /// <summary>The links of a group.</summary>
    /// <param name="a">The group.</param>
    /// <param name="links">Is filled with the other group, the sum of the pairs and how many there are.</param>
    public void Of(int a, List<(int Other, float Sum, int Pairs)> links)
    {
        links.Clear();
        if (rows.Length > 0)
        {
            foreach ((int other, (float sum, int number)) in rows[a]) links.Add((other, sum, number));
            return;
        }
        for (int other = 0; other < count; other++)
        {
            (float sum, int number) = all[(a * count) + other];
            if (number > 0) links.Add((other, sum, number));
        }
    }

    /// <summary>Joins the second group to the first; it has no links any more.</summary>
    public void Join(int a, int b)
    {
        if (rows.Length > 0) JoinHeld(a, b);
        else JoinAll(a, b);
    }

    private void JoinHeld(int a, int b)
    {
        rows[a].Remove(b);
        foreach ((int other, (float sum, int number)) in rows[b])
        {
            if (other == a) continue;
            (float Sum, int Pairs) known = rows[a].GetValueOrDefault(other);
            (float, int) joined = (known.Sum + sum, known.Pairs + number);
            rows[a][other] = joined;
            rows[other].Remove(b);
            rows[other][a] = joined;
        }
        rows[b].Clear();
    }

    private void JoinAll(int a, int b)
    {
        all[(a * count) + b] = all[(b * count) + a] = default;
        for (int other = 0; other < count; other++)
        {
            (float sum, int number) = all[(b * count) + other];
            if (number == 0) continue;
            (float Sum, int Pairs) known = all[(a * count) + other];
            all[(a * count) + other] = all[(other * count) + a] = (known.Sum + sum, known.Pairs + number);
            all[(b * count) + other] = all[(other * count) + b] = default;
        }
    }
}
