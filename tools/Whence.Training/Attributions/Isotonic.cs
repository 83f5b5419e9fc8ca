namespace Whence.Training.Attributions;

/// <summary>A share that never falls as a sum rises, by pooling neighbours that do (PAVA), in blocks of at least some rows.</summary>
internal static class Isotonic
{
    // A block of fewer rows says little about its share.
    private const int MinRows = 30;

    /// <summary>A point a block: the mean of its sums, and what share of its rows was right.</summary>
    public static List<(double Sum, double Share)> Fit(IEnumerable<(double Sum, bool Right)> rows)
    {
        var blocks = new List<(double Sums, int Right, int Rows)>();
        // rows of one sum are one: their order must not matter
        foreach (IGrouping<double, (double Sum, bool Right)> same in rows.GroupBy(static row => Math.Round(row.Sum, 3)).OrderBy(static group => group.Key))
        {
            blocks.Add((same.Sum(static row => row.Sum), same.Count(static row => row.Right), same.Count()));
            while (blocks.Count > 1 && (blocks[^2].Rows < MinRows || (double)blocks[^2].Right / blocks[^2].Rows >= (double)blocks[^1].Right / blocks[^1].Rows)) Join(blocks);
        }
        if (blocks.Count > 1 && blocks[^1].Rows < MinRows) Join(blocks);
        List<(double Sum, double Share)> points = [.. blocks.Select(static block => (block.Sums / block.Rows, (block.Right + 1.0) / (block.Rows + 2.0)))];
        // above the last block it goes on rising a little, so that the order is kept
        points.Add((points[^1].Sum + 1, Math.Min(0.99, points[^1].Share + 0.02)));
        return points;
    }

    private static void Join(List<(double Sums, int Right, int Rows)> blocks)
    {
        blocks[^2] = (blocks[^2].Sums + blocks[^1].Sums, blocks[^2].Right + blocks[^1].Right, blocks[^2].Rows + blocks[^1].Rows);
        blocks.RemoveAt(blocks.Count - 1);
    }
}
