namespace Whence.Extraction;

/// <summary>Where a field of the document was found.</summary>
/// <param name="Field">The field, as the command line prints it: <c>title</c>, <c>authors</c>, <c>published</c> and so on.</param>
/// <param name="Place">The part of the page: <c>json-ld:headline</c>, <c>meta:og:title</c>, <c>h1</c>, <c>text</c>.</param>
public readonly record struct FieldOrigin(string Field, string Place);
