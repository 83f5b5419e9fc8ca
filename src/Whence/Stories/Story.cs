using System.Collections.Immutable;

namespace Whence.Stories;

/// <summary>Documents about one event.</summary>
public sealed record Story
{
    /// <summary>The id, out of the content.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of its documents, by time of publication, then id.</summary>
    public required ImmutableArray<string> Documents { get; init; }

    /// <summary>Why they belong together, in words.</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    /// <summary>The fault of the program that ended the tracing of this story, in words: its reports are there, its steps, claims and series are not. Null where it was traced.</summary>
    public string? Untraced { get; init; }
}
