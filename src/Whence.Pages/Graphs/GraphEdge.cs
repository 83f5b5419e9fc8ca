namespace Whence.Pages.Graphs;

/// <summary>A link of a chain.</summary>
/// <param name="From">Index of the node nearer to the event.</param>
/// <param name="To">Index of the node that took it.</param>
/// <param name="Label">What kind of link it is.</param>
/// <param name="IsStated">Whether the text says so; false where it is inferred.</param>
/// <param name="Href">What a click opens; null for nothing.</param>
public sealed record GraphEdge(int From, int To, string Label, bool IsStated, string? Href);
