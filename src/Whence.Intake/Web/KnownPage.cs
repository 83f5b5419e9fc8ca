namespace Whence.Intake.Web;

/// <summary>What is known of a page from before, so that a server need not send it again.</summary>
/// <param name="Tag">Its <c>ETag</c>; null for none.</param>
/// <param name="Modified">Its <c>Last-Modified</c>; null for none.</param>
public readonly record struct KnownPage(string? Tag, string? Modified);
