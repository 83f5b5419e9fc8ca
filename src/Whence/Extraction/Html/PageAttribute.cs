namespace Whence.Extraction.Html;

/// <summary>An attribute of an element: its value stands at <paramref name="Start"/>..<paramref name="End"/> in the page, entities not decoded.</summary>
internal readonly record struct PageAttribute(AttributeId Id, int Start, int End);
