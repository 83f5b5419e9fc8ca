namespace Whence.Casebook.Watching;

/// <summary>An answer as it came, kept so that whatever was found in it can be held against it. Immutable.</summary>
/// <param name="Asked">The address asked for.</param>
/// <param name="Address">The address that answered.</param>
/// <param name="Fetched">When.</param>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The fields of the answer, a line each.</param>
/// <param name="Body">The body as it came.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Body"/>, in hexadecimal.</param>
public sealed record StoredPage(string Asked, string Address, DateTimeOffset Fetched, int Status, string Fields, ReadOnlyMemory<byte> Body, string Sha256);
