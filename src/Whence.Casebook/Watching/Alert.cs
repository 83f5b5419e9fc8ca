namespace Whence.Casebook.Watching;

/// <summary>Something happened that a reader wanted to be told of. Immutable.</summary>
/// <param name="Id">Out of the content: the same event has the same id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When it was found.</param>
/// <param name="Title">In a line.</param>
/// <param name="Detail">The particulars, in lines.</param>
/// <param name="Report">The id of the report that brought it.</param>
/// <param name="Url">The address of that report; null if it has none.</param>
public sealed record Alert(string Id, AlertKind Kind, DateTimeOffset At, string Title, string Detail, string Report, string? Url);
