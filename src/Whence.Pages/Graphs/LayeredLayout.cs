namespace Whence.Pages.Graphs;

/// <summary>Places the nodes of a graph in columns, sources left, so that edges run to the right.</summary>
/// <remarks>
/// Sugiyama, Tagawa and Toda 1981 in its plain form: longest paths give the columns, four sweeps of medians the order within them.
/// An edge that would close a cycle does not count for the columns; it is drawn all the same.
/// </remarks>
internal static class LayeredLayout
{
    private const int Sweeps = 4;

    /// <summary>Column and row of each node, both from zero.</summary>
    public static (int Column, int Row)[] Place(ChainGraph graph)
    {
        int[] column = Columns(graph);
        int last = column.Length == 0 ? -1 : column.Max();
        List<int>[] layers = new List<int>[last + 1];
        for (int i = 0; i <= last; i++)
            layers[i] = [];
        for (int node = 0; node < column.Length; node++)
            layers[column[node]].Add(node);
        double[] row = new double[column.Length];
        foreach (List<int> layer in layers)
            Number(layer, row);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool forward = sweep % 2 == 0;
            for (int i = 0; i <= last; i++)
            {
                List<int> layer = layers[forward ? i : last - i];
                double[] median = [.. layer.Select(node => Median(graph, node, forward, row))];
                int[] order = [.. Enumerable.Range(0, layer.Count).OrderBy(k => median[k]).ThenBy(k => layer[k])];
                List<int> sorted = [.. order.Select(k => layer[k])];
                layer.Clear();
                layer.AddRange(sorted);
                Number(layer, row);
            }
        }
        return [.. column.Select((c, node) => (c, (int)row[node]))];
    }

    private static int[] Columns(ChainGraph graph)
    {
        int count = graph.Nodes.Count;
        int[] column = new int[count];
        byte[] state = new byte[count];
        ILookup<int, int> into = graph.Edges.ToLookup(edge => edge.To, edge => edge.From);
        for (int node = 0; node < count; node++)
            Visit(node);
        return column;

        void Visit(int start)
        {
            if (state[start] != 0) return;
            Stack<(int Node, IEnumerator<int> Parents)> path = new();
            state[start] = 1;
            path.Push((start, into[start].GetEnumerator()));
            while (path.Count > 0)
            {
                (int node, IEnumerator<int> parents) = path.Peek();
                if (parents.MoveNext())
                {
                    int parent = parents.Current;
                    if (state[parent] == 2) column[node] = Math.Max(column[node], column[parent] + 1);
                    else if (state[parent] == 0)
                    {
                        state[parent] = 1;
                        path.Push((parent, into[parent].GetEnumerator()));
                    }
                    continue;
                }
                path.Pop();
                state[node] = 2;
                if (path.Count > 0) column[path.Peek().Node] = Math.Max(column[path.Peek().Node], column[node] + 1);
            }
        }
    }

    private static double Median(ChainGraph graph, int node, bool forward, double[] row)
    {
        List<double> rows = [.. graph.Edges.Where(edge => (forward ? edge.To : edge.From) == node).Select(edge => row[forward ? edge.From : edge.To])];
        if (rows.Count == 0) return row[node];
        rows.Sort();
        return rows[rows.Count / 2];
    }

    private static void Number(List<int> layer, double[] row)
    {
        for (int i = 0; i < layer.Count; i++)
            row[layer[i]] = i;
    }
}
