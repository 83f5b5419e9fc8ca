namespace Whence.Web.Adding;

/// <summary>What became of one input.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Flaw">Why it was not added; null where it was.</param>
/// <param name="Report">The id of the report; null where there is none.</param>
public sealed record AddedLine(string Item, string? Flaw, string? Report);
