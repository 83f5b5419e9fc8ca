using Whence.Extraction.Html;

namespace Whence.Extraction.Metadata;

/// <summary>Chooses the name of the outlet: Open Graph's, else the publisher of the linked data, else the end of the page's title, else the host.</summary>
internal static class OutletChooser
{
    /// <summary>Chooses the name; null if nothing names it.</summary>
    public static string? Choose(PageHead head, string? url, out string place)
    {
        place = "meta:og:site_name";
        string? site = Clean(head.Meta("og:site_name") ?? head.Meta("application-name") ?? head.Meta("apple-mobile-web-app-title"));
        string? publisher = Clean(head.Articles.Select(article => article["publisher"]?.Name).FirstOrDefault(name => name is not null));
        string? website = Clean(head.Objects.Find(item => item.IsOfType(type => type is "WebSite" or "NewsMediaOrganization"))?["name"]?.Name);
        if (site is not null && !LooksLikeHost(site)) return site;
        place = "json-ld:publisher";
        if (publisher is not null && !LooksLikeHost(publisher)) return publisher;
        if (website is not null && !LooksLikeHost(website)) return website;
        place = "title";
        if (OfTitle(head.Title) is { } end) return end;
        place = "meta:og:site_name";
        if ((site ?? publisher ?? website) is { } name) return name;
        place = "address";
        return Host(url ?? head.Canonical);
    }

    /// <summary>The group that the outlet belongs to: its parent organization in the linked data, else a publisher of another name; null if neither is told.</summary>
    public static string? Family(PageHead head, string? outlet)
    {
        LinkedValue? publisher = head.Articles.Select(article => article["publisher"]).FirstOrDefault(value => value is not null);
        LinkedValue? parent = publisher?["parentOrganization"] ?? head.Objects.Select(item => item["parentOrganization"]).FirstOrDefault(value => value is not null);
        string? name = Clean(parent?.Name) ?? Clean(publisher?.Name);
        return name is null || outlet is null || LooksLikeHost(name) || name.Contains(outlet, StringComparison.OrdinalIgnoreCase) || outlet.Contains(name, StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    /// <summary>The host of an address without <c>www.</c>; null if it is none.</summary>
    public static string? Host(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Host.Length == 0) return null;
        return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
    }

    /// <summary>A name without what is put behind it: “Capital Herald | News from the capital” is “Capital Herald”.</summary>
    private static string? Clean(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        name = Spaces.Fold(Entities.Decode(name)).TrimStart('@');
        foreach (string mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", ": ", " :: ", " » "])
        {
            int at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 2) name = name[..at];
        }
        return name.Length is > 1 and <= 60 ? name : null;
    }

    private static bool LooksLikeHost(string name) => name.Contains('.') && !name.Contains(' ') && name.LastIndexOf('.') < name.Length - 2;

    private static string? OfTitle(string? title)
    {
        if (title is null) return null;
        foreach (string mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — "])
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 12) continue;
            string end = title[(at + mark.Length)..].Trim();
            if (end.Length is > 2 and <= 32 && end.Length * 2 < at && char.IsUpper(end[0]) && end.Count(c => c == ' ') <= 3) return end;
        }
        return null;
    }
}
