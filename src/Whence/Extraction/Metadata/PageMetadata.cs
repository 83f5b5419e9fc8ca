using System.Collections.Immutable;
using Whence.Extraction.Blocks;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>What a page says about its report, each field from where it is trusted most.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public string? OutletFamily { get; init; }
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
    /// <param name="text">The page.</param>
    /// <param name="head">Its head.</param>
    /// <param name="url">Where it was fetched; null if not known.</param>
    /// <param name="title">The title that was chosen.</param>
    /// <param name="titlePlace">Where it was found.</param>
    /// <param name="body">Whether each block is of the body.</param>
    public static PageMetadata Read(PageText text, PageHead head, string? url, string? title, string titlePlace, bool[] body)
    {
        int headline = Headline.Find(text, title, body), first = Array.IndexOf(body, true);
        string? outlet = OutletChooser.Choose(head, url, out string outletPlace);
        List<string> authors = AuthorChooser.Choose(text, head, outlet, headline, first, out string authorPlace);
        (PublicationTime? published, string publishedPlace, PublicationTime? updated, string updatedPlace) = DateChooser.Choose(text, head, url, headline, first);
        string? credit = null;
        if (authors.Find(AuthorNames.IsAgency) is { } agency)
        {
            credit = agency;
            if (authors.Count > 1) authors.Remove(agency);
        }
        var found = ImmutableArray.CreateBuilder<FieldOrigin>();
        if (title is not null) found.Add(new("title", titlePlace));
        if (outlet is not null) found.Add(new("outlet", outletPlace));
        if (authors.Count > 0) found.Add(new("authors", authorPlace));
        if (published is not null) found.Add(new("published", publishedPlace));
        if (updated is not null) found.Add(new("updated", updatedPlace));
        return new()
        {
            Title = title, Outlet = outlet, OutletFamily = OutletChooser.Family(head, outlet), Authors = [.. authors], Published = published, Updated = updated, Credit = credit,
            Language = StatedLanguage(head) ?? LanguageGuess.Of(first < 0 ? text.Text : text.Text.AsSpan(text.Blocks[first].Start)),
            Canonical = head.Canonical,
            Section = head.Meta("article:section") ?? head.Articles.Select(article => article["articleSection"]?.Name).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)),
            BasedOn = [.. head.Articles.SelectMany(article => new[] { article["isBasedOn"], article["citation"] }).OfType<LinkedValue>().SelectMany(value => value.Each()).Select(value => value.Text ?? value["url"]?.Text ?? value["@id"]?.Text).OfType<string>().Distinct()],
            FoundBy = found.ToImmutable(),
        };
    }

    private static string? StatedLanguage(PageHead head)
    {
        string? stated = head.Language ?? head.Articles.Select(article => article["inLanguage"]?.Name).FirstOrDefault(name => name is not null) ?? head.Meta("og:locale") ?? head.Meta("language");
        return stated is { Length: >= 2 } && char.IsAsciiLetter(stated[0]) && char.IsAsciiLetter(stated[1]) && (stated.Length == 2 || !char.IsAsciiLetter(stated[2])) ? stated[..2].ToLowerInvariant() : null;
    }
}
