using Whence.Text;

namespace Whence.Tracing;

/// <summary>A stretch of a document that a finding rests on.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Span">Where, in its text.</param>
public readonly record struct Evidence(string Document, TextSpan Span);
