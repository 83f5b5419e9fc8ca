namespace Whence.Extraction.Html;

/// <summary>The attributes that are kept of an element; all others are passed over.</summary>
internal enum AttributeId : byte
{
    None, Class, Id, Role, Itemprop, Itemtype, Href, Datetime, Content, Property, Name, Rel, Type, Style, Hidden, Lang, Title, AriaHidden, AriaLabel, DataTestid, DataComponent, Cite, DataType, Pubdate,
}
