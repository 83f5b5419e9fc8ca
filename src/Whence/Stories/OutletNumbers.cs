namespace Whence.Stories;

/// <summary>Numbers of outlets, the same for “www.”, “m.” and the bare host. Not for many threads.</summary>
internal sealed class OutletNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of an outlet; -1 where none is named.</summary>
    public int Of(string? outlet)
    {
        outlet = outlet?.Trim();
        if (string.IsNullOrEmpty(outlet)) return -1;
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "amp."])
        {
            if (!outlet.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || outlet.Length <= prefix.Length + 3) continue;
            outlet = outlet[prefix.Length..];
            break;
        }
        if (!numbers.TryGetValue(outlet, out int number)) numbers[outlet] = number = numbers.Count;
        return number;
    }
}
