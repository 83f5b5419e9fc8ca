using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Stories;

/// <summary>What the search for copies and stories reads of one document. Immutable; threads may share it.</summary>
public sealed record StoryInput
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text, which spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>The stretches of <see cref="Text"/> that belong to the report, in order, without overlap.</summary>
    public required ImmutableArray<TextSpan> Read { get; init; }

    /// <summary>The title; null if not known.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; null if not known.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The name of the outlet; null if not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address of the page; null if not known.</summary>
    public string? Url { get; init; }

    /// <summary>Takes from a document what is read of it: all but furniture, bylines and timestamps.</summary>
    public static StoryInput From(Document document)
    {
        ImmutableArray<TextSpan>.Builder read = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (Passage passage in document.Passages)
            if (passage.IsRead || passage.Role == PassageRole.Dateline) read.Add(passage.Span);
        return new()
        {
            Id = document.Id,
            Text = document.Text,
            Read = read.ToImmutable(),
            Title = document.Title,
            Published = document.Published,
            Outlet = document.Outlet,
            Url = document.Url,
        };
    }

    /// <summary>A text that is read as it stands.</summary>
    public static StoryInput AsText(string id, string text, string? title = null, string? outlet = null, PublicationTime? published = null) => new()
    {
        Id = id,
        Text = text,
        Read = text.Length == 0 ? [] : [new(0, text.Length)],
        Title = title,
        Outlet = outlet,
        Published = published,
    };
}
