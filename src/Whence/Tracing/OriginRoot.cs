using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Where the assertion of one place comes from, before places are joined into origins.</summary>
/// <param name="Kind">In what way it is shown.</param>
/// <param name="Name">What a reader calls it; for a <see cref="RootKind.Named"/> one, whom.</param>
/// <param name="Shown">Whether the texts show it: somebody named, an interview, a document that was seen.</param>
/// <param name="Why">Why it counts so, in words.</param>
internal sealed record OriginRoot(RootKind Kind, string Name, bool Shown, string Why)
{
    /// <summary>The place.</summary>
    public required DraftPlace Place { get; init; }

    /// <summary>The readings that it depends on; empty where it stands for itself.</summary>
    public int[] On { get; init; } = [];

    /// <summary>What roots of one kind share that are one beyond doubt; null where each stands for itself.</summary>
    public string? Key { get; init; }

    /// <summary>The noun of a description, in capitals: “RESCUERS”; empty where there is none.</summary>
    public string Noun { get; init; } = "";

    /// <summary>The noun by which somebody without a name is called, in capitals and the singular: “CORPORAL”; empty for others.</summary>
    public string CalledBy { get; init; } = "";

    /// <summary>Whether it is a person or several, who could be somebody unnamed elsewhere.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether the source keeps its name back.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Whether several people stand behind it.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The reading that it stands in.</summary>
    public int Reading => Place.Place.Document;

    /// <summary>A root that leads back to other reports.</summary>
    public static OriginRoot Depends(DraftPlace place, int[] on, string why) => new(RootKind.Dependent, "", false, why) { Place = place, On = on };
}
