namespace Whence.Web.Searching;

/// <summary>Something that was found.</summary>
/// <param name="Kind">report, appearance or figure.</param>
/// <param name="Document">The id of its report.</param>
/// <param name="Start">Where it begins in the report; 0 for a report.</param>
/// <param name="End">Where it ends; 0 for a report.</param>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Speaker">Who speaks; empty where nobody does.</param>
/// <param name="Stance">How it stands to its claim; empty where it has none.</param>
/// <param name="Day">The day of the report as <c>yyyy-MM-dd</c>; empty where it is undated.</param>
/// <param name="Title">The title of the report.</param>
/// <param name="Snippet">The words around what was found, which stands between U+0002 and U+0003.</param>
public sealed record SearchHit(string Kind, string Document, int Start, int End, string Outlet, string Speaker, string Stance, string Day, string Title, string Snippet);
