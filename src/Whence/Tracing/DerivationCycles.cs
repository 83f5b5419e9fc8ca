namespace Whence.Tracing;

/// <summary>Finds steps that lead back to where they began, and marks them: such a ring has no first report.</summary>
/// <remarks>Tarjan 1972, “Depth-first search and linear graph algorithms”, with a stack of its own: linear in the steps, however long a chain of copies is.</remarks>
internal static class DerivationCycles
{
    /// <summary>Marks every step that lies on a cycle.</summary>
    public static void Mark(Dictionary<(int From, int To), Derivation> steps)
    {
        (int From, int To)[] keys = [.. steps.Keys.Order()];
        Dictionary<int, List<int>> next = [];
        foreach ((int from, int to) in keys)
        {
            if (!next.TryGetValue(from, out List<int>? list)) next[from] = list = [];
            list.Add(to);
        }
        Dictionary<int, int> ring = Rings(next);
        foreach ((int from, int to) in keys)
        {
            if (ring.TryGetValue(from, out int x) && ring.TryGetValue(to, out int y) && x == y) steps[(from, to)] = steps[(from, to)] with { Flaw = DerivationFlaw.Cycle };
        }
    }

    /// <summary>The ring of each report: reports that lead to one another have one number.</summary>
    private static Dictionary<int, int> Rings(Dictionary<int, List<int>> next)
    {
        Dictionary<int, int> order = [], least = [], ring = [];
        Stack<int> open = [];
        Stack<(int Node, int Child)> path = [];
        foreach (int start in next.Keys.Order())
        {
            if (order.ContainsKey(start)) continue;
            Enter(start);
            while (path.TryPop(out (int Node, int Child) at))
            {
                List<int> children = next.GetValueOrDefault(at.Node) ?? [];
                if (at.Child < children.Count)
                {
                    int child = children[at.Child];
                    path.Push((at.Node, at.Child + 1));
                    if (!order.TryGetValue(child, out int known)) Enter(child);
                    else if (!ring.ContainsKey(child)) least[at.Node] = Math.Min(least[at.Node], known);
                    continue;
                }
                if (path.TryPeek(out (int Node, int Child) parent)) least[parent.Node] = Math.Min(least[parent.Node], least[at.Node]);
                if (least[at.Node] != order[at.Node]) continue;
                int member;
                do ring[member = open.Pop()] = at.Node;
                while (member != at.Node);
            }
        }
        return ring;

        void Enter(int node)
        {
            order[node] = least[node] = order.Count;
            open.Push(node);
            path.Push((node, 0));
        }
    }
}
