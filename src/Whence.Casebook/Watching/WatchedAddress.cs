namespace Whence.Casebook.Watching;

/// <summary>What is known of an address that is followed. Immutable.</summary>
/// <param name="Address">The address.</param>
/// <param name="Tag">The <c>ETag</c> of the last answer; null for none.</param>
/// <param name="Modified">The <c>Last-Modified</c> of the last answer; null for none.</param>
/// <param name="Asked">When it was asked last.</param>
/// <param name="Next">When it may be asked again.</param>
/// <param name="Failures">How often in a row it failed.</param>
public sealed record WatchedAddress(string Address, string? Tag, string? Modified, DateTimeOffset Asked, DateTimeOffset Next, int Failures);
