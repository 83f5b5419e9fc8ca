namespace Whence.Text;

/// <summary>A post in a report that is somebody's own word: one of another network shown inside it, or one of those that a live blog is made of.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Span">Where it stands in the document's text, its stamp and signature included; empty where the text holds the body alone and the post is none of it.</param>
/// <param name="Author">The name that signs it; null if none does.</param>
/// <param name="Handle">The account, without “@”; null if none is given, and for the posts of a live blog.</param>
/// <param name="Posted">When it says that it was posted; null if it says no day.</param>
public readonly record struct ReportPost(PostKind Kind, TextSpan Span, string? Author, string? Handle, PublicationTime? Posted);
