namespace Whence.Intake;

/// <summary>What is known about bytes beside themselves.</summary>
/// <param name="Place">What a user calls them: a path, a path with the name of an entry, an address.</param>
internal sealed record Input(string Place)
{
    /// <summary>The ending of the name with its dot, in lower case; empty for none.</summary>
    public string Ending { get; init; } = "";

    /// <summary>The address that they came from; null if not known.</summary>
    public string? Url { get; init; }

    /// <summary>The media type that came with them, without parameters and in lower case; null for none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that came with them; null for none.</summary>
    public string? Charset { get; init; }

    /// <summary>When they were fetched; null if not known.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>Where their record begins in a web archive; null elsewhere.</summary>
    public long? Offset { get; init; }

    /// <summary>How many archives they lie in.</summary>
    public int Depth { get; init; }

    /// <summary>How much may still be unfolded; null outside of archives.</summary>
    public Archives.ExpansionBudget? Budget { get; init; }

    /// <summary>The same circumstances for an entry of an archive.</summary>
    public Input Entry(string name) => this with
    {
        Place = Place + "/" + name,
        Ending = Path.GetExtension(name).ToLowerInvariant(),
        Depth = Depth + 1,
        MediaType = null,
        Charset = null,
    };
}
