using System.Collections.Immutable;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>What one person decided at one time, kept apart from what was found.</summary>
/// <remarks>A claim is known by the places at which it appeared, not by its id: a run over more reports may give it another id, and leaves the places.</remarks>
public sealed record Decision
{
    /// <summary>Its number in the casebook, from 1; 0 before it is kept.</summary>
    public long Number { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Where the claim appeared when it was decided about; empty for <see cref="DecisionKind.Regroup"/>.</summary>
    public ImmutableArray<Evidence> Claim { get; init; } = [];

    /// <summary>Merge: where the other claim appeared. Split: the appearances that are a claim of their own. MarkOrigin: the places that show the origin. Else empty.</summary>
    public ImmutableArray<Evidence> Other { get; init; } = [];

    /// <summary>Rename: the new wording. Split: that of the new claim, or null. MarkOrigin: the name of the origin. Else null.</summary>
    public string? Text { get; init; }

    /// <summary>MarkOrigin: how it counts; else null.</summary>
    public OriginState? State { get; init; }

    /// <summary>Regroup: the report that is moved; else null.</summary>
    public string? Report { get; init; }

    /// <summary>Regroup: a report of the story that it joins; null where it stands alone.</summary>
    public string? Beside { get; init; }

    /// <summary>Why, in the words of the one who decided; null if not said.</summary>
    public string? Note { get; init; }

    /// <summary>Who decided.</summary>
    public required string Who { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Who took it back; null while it holds.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? UndoneWhen { get; init; }

    /// <summary>Whether it has not been taken back.</summary>
    public bool Holds => UndoneBy is null;
}
