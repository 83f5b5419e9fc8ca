namespace Whence.Extraction.Html;

/// <summary>The names of the attributes that are kept.</summary>
internal static class AttributeNames
{
    /// <summary>The attribute of a name in any case; <see cref="AttributeId.None"/> for one that is not kept.</summary>
    public static AttributeId Find(ReadOnlySpan<char> name) => name.Length switch
    {
        2 => Is(name, "id") ? AttributeId.Id : AttributeId.None,
        3 => Is(name, "rel") ? AttributeId.Rel : AttributeId.None,
        4 => Is(name, "href") ? AttributeId.Href : Is(name, "name") ? AttributeId.Name : Is(name, "type") ? AttributeId.Type : Is(name, "role") ? AttributeId.Role
            : Is(name, "lang") ? AttributeId.Lang : Is(name, "cite") ? AttributeId.Cite : AttributeId.None,
        5 => Is(name, "class") ? AttributeId.Class : Is(name, "style") ? AttributeId.Style : Is(name, "title") ? AttributeId.Title : AttributeId.None,
        6 => Is(name, "hidden") ? AttributeId.Hidden : AttributeId.None,
        7 => Is(name, "content") ? AttributeId.Content : Is(name, "pubdate") ? AttributeId.Pubdate : AttributeId.None,
        8 => Is(name, "property") ? AttributeId.Property : Is(name, "itemprop") ? AttributeId.Itemprop : Is(name, "datetime") ? AttributeId.Datetime
            : Is(name, "itemtype") ? AttributeId.Itemtype : AttributeId.None,
        9 => Is(name, "data-type") ? AttributeId.DataType : AttributeId.None,
        10 => Is(name, "aria-label") ? AttributeId.AriaLabel : AttributeId.None,
        11 => Is(name, "data-testid") ? AttributeId.DataTestid : Is(name, "aria-hidden") ? AttributeId.AriaHidden : AttributeId.None,
        14 => Is(name, "data-component") ? AttributeId.DataComponent : AttributeId.None,
        _ => AttributeId.None,
    };

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
}
