namespace Whence.Pages.Graphs;

/// <summary>A node of a chain: a source, an outlet or a report.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Note">A second line: the day of a report, the medium of a source; null for none.</param>
/// <param name="IsReport">Whether it is a report of the pile.</param>
/// <param name="Href">What a click opens; null for nothing.</param>
public sealed record GraphNode(string Label, string? Note, bool IsReport, string? Href);
