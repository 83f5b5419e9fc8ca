using System.Collections.Immutable;
using Whence.Extraction.Blocks;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>What a page says about its report, each field from where it is trusted most.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public PublicationTime? Published { get; init; }
    public PublicationTime? Updated { get; init; }
    public string? Language { get; init; }
    public string? Credit { get; init; }
    public string? Canonical { get; init; }
    public string? Section { get; init; }
    public ImmutableArray<string> BasedOn { get; init; } = [];
    public ImmutableArray<FieldOrigin> FoundBy { get; init; } = [];

    /// <summary>Reads the metadata of a page.</summary>
    public static PageMetadata Read(PageText text, PageHead head, string? url)
    {
        LinkedValue? article = head.Articles.Count > 0 ? head.Articles[0] : null;
        string? title = article?["headline"]?.Name ?? head.Meta("og:title") ?? head.Title;
        string? author = article?["author"]?.Name ?? head.Meta("author");
        return new()
        {
            Title = title is null ? null : Spaces.Fold(Html.Entities.Decode(title)),
            Outlet = head.Meta("og:site_name") ?? article?["publisher"]?.Name,
            Authors = author is null ? [] : [author],
            Published = DateText.Parse(article?["datePublished"]?.Name) ?? DateText.Parse(head.Meta("article:published_time")),
            Updated = DateText.Parse(article?["dateModified"]?.Name) ?? DateText.Parse(head.Meta("article:modified_time")),
            Language = head.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null,
            Canonical = head.Canonical,
        };
    }
}
