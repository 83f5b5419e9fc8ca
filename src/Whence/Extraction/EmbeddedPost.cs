using Whence.Text;

namespace Whence.Extraction;

/// <summary>Somebody's post shown inside a report: their word, not the outlet's.</summary>
/// <param name="Span">Where the post stands in the document's text, its signature included.</param>
/// <param name="Author">The name that signs it; null if none does.</param>
/// <param name="Handle">The account, without “@”; null if none is given.</param>
/// <param name="Posted">The day that the signature gives; null if none.</param>
public readonly record struct EmbeddedPost(TextSpan Span, string? Author, string? Handle, PublicationTime? Posted);
