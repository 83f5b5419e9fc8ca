using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Where the assertion of one place comes from, before places are joined into origins.</summary>
/// <param name="Key">What the root is known by; roots with one key are one origin. Null where it depends on another report.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Shown">Whether the texts show it: somebody named, an interview, a document that was seen.</param>
/// <param name="IsUnnamed">Whether the source keeps its name back.</param>
/// <param name="IsPerson">Whether it is a person or several, who could be somebody unnamed elsewhere.</param>
/// <param name="Why">Why it counts so, in words.</param>
/// <param name="On">The readings that it depends on; empty where it stands for itself.</param>
internal sealed record OriginRoot(string? Key, string Name, bool Shown, bool IsUnnamed, bool IsPerson, string Why, int[] On)
{
    /// <summary>The place.</summary>
    public required DraftPlace Place { get; init; }

    /// <summary>Whether several people stand behind it.</summary>
    public bool IsPlural { get; init; }

    /// <summary>A root that leads back to other reports.</summary>
    public static OriginRoot Depends(DraftPlace place, int[] on, string why) => new(null, "", false, false, false, why, on) { Place = place };
}
