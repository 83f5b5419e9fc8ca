namespace Whence.Tracing;

/// <summary>Finds steps that lead back to where they began, and marks them: such a ring has no first report.</summary>
internal static class DerivationCycles
{
    /// <summary>Marks every step that lies on a cycle.</summary>
    public static void Mark(Dictionary<(int From, int To), Derivation> steps)
    {
        Dictionary<int, List<int>> next = [];
        foreach ((int from, int to) in steps.Keys.Order())
        {
            if (!next.TryGetValue(from, out List<int>? list)) next[from] = list = [];
            list.Add(to);
        }
        foreach ((int from, int to) in steps.Keys.Order().ToArray())
        {
            if (Reaches(next, to, from)) steps[(from, to)] = steps[(from, to)] with { Flaw = DerivationFlaw.Cycle };
        }
    }

    private static bool Reaches(Dictionary<int, List<int>> next, int start, int goal)
    {
        HashSet<int> seen = [start];
        Stack<int> open = new([start]);
        while (open.TryPop(out int at))
        {
            if (at == goal) return true;
            if (!next.TryGetValue(at, out List<int>? list)) continue;
            foreach (int to in list)
            {
                if (seen.Add(to)) open.Push(to);
            }
        }
        return false;
    }
}
