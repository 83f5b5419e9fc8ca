namespace Whence.Extraction;

/// <summary>A run of a document's text that begins at <paramref name="Text"/> and stands at <paramref name="Page"/>..<paramref name="PageEnd"/> in the page.</summary>
internal readonly record struct SourceRun(int Text, int Page, int PageEnd);
