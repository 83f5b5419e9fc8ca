namespace Whence.Stories;

/// <summary>Outlets and days of a pile as numbers.</summary>
internal static class OutletNumbers
{
    /// <summary>For each report the number of its outlet, the same for “www.”, “m.” and the bare host; -1 without one.</summary>
    public static int[] Of(IReadOnlyList<StoryInput> inputs)
    {
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
        int[] result = new int[inputs.Count];
        for (int i = 0; i < result.Length; i++)
        {
            string? outlet = inputs[i].Outlet?.Trim();
            if (string.IsNullOrEmpty(outlet))
            {
                result[i] = -1;
                continue;
            }
            foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "amp."])
            {
                if (!outlet.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || outlet.Length <= prefix.Length + 3) continue;
                outlet = outlet[prefix.Length..];
                break;
            }
            if (!numbers.TryGetValue(outlet, out result[i])) numbers[outlet] = result[i] = numbers.Count;
        }
        return result;
    }

    /// <summary>For each report the day of its publication since an epoch; NaN without one.</summary>
    public static double[] Days(IReadOnlyList<StoryInput> inputs)
    {
        double[] days = new double[inputs.Count];
        for (int i = 0; i < days.Length; i++) days[i] = inputs[i].Published is { } published ? published.Instant.Ticks / (double)TimeSpan.TicksPerDay : double.NaN;
        return days;
    }
}
