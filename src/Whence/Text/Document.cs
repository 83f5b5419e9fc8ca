using System.Collections.Immutable;
using Whence.Extraction;

namespace Whence.Text;

/// <summary>One fetched version of a report, with its text. Immutable; threads may share it.</summary>
/// <remarks>
/// <see cref="Text"/> is never cleaned: what does not belong to the report stays in it and is marked by <see cref="Passages"/>.
/// Two documents are the same object or they are not equal: compare ids.
/// </remarks>
public sealed record Document
{
    /// <summary>The id, out of the content or given with the input; unique in a pile.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text, which all spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>Stretches in order, without overlap. What lies in none is white space.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>Where it was read: a path or the place in a file; null if not said.</summary>
    public string? Path { get; init; }

    /// <summary>The address of the page; null if not known.</summary>
    public string? Url { get; init; }

    /// <summary>The title; null if not known. It need not stand in <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the outlet; null if not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The group that the outlet belongs to, as its page says; null if it does not, and where the report was not read from a page.</summary>
    public string? OutletFamily { get; init; }

    /// <summary>The section of the outlet, such as “Politics”; null like <see cref="OutletFamily"/>.</summary>
    public string? Section { get; init; }

    /// <summary>Who wrote it, clean names in order; empty if not known.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published; null if not known.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed; null if not known.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>The language as an ISO 639-1 code; null if not known.</summary>
    public string? Language { get; init; }

    /// <summary>The agency or outlet to whom the whole report is credited; null if none.</summary>
    public string? Credit { get; init; }

    /// <summary>The address that the page names as the original: its canonical address, or what it says that it is based on where that is on another host; null if none.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Posts of others shown in the report, and those that its live blog is made of, in page order; empty if none, and where it was not read from a page.</summary>
    public ImmutableArray<ReportPost> Posts { get; init; } = [];

    /// <summary>Whether elements of its page nested deeper than <see cref="PageReader.MaxDepth"/> were lifted to that depth.</summary>
    public bool DepthCapped { get; init; }

    /// <summary>Whether its page was longer than <see cref="PageReader.MaxChars"/> and read only up to there.</summary>
    public bool Truncated { get; init; }

    /// <summary>The bytes that it was read from; null where they are not known.</summary>
    public StoredBytes? Stored { get; init; }

    /// <summary>Where each of these fields was found; empty where that is not known.</summary>
    public ImmutableArray<FieldOrigin> FieldOrigins { get; init; } = [];

    /// <summary>A document whose whole text is one body passage, taken as it stands.</summary>
    public static Document AsText(string id, string text, PublicationTime? published = null) => new()
    {
        Id = id,
        Text = text,
        Published = published,
        Passages = text.Length == 0 ? [] : [new(new(0, text.Length), PassageRole.Body)],
    };
}
