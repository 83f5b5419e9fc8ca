using Whence.Text;

namespace Whence.Pages;

/// <summary>A stretch of a report that something on the page rests on.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is cited for.</param>
/// <param name="Anchor">The id that links open; empty where nothing links to it.</param>
/// <param name="Note">What was read there, in words; null if nothing is to be said.</param>
public readonly record struct Mark(TextSpan Span, MarkKind Kind, string Anchor, string? Note = null);
