namespace Whence.Casebook.Watching;

/// <summary>A text that an address had at a time. Immutable.</summary>
/// <param name="Address">The address.</param>
/// <param name="Seen">When the text was there first.</param>
/// <param name="Report">The id of the report with that text.</param>
public sealed record ReportVersion(string Address, DateTimeOffset Seen, string Report);
