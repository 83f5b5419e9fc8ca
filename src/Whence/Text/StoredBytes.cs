namespace Whence.Text;

/// <summary>The bytes that a document was read from, so that whatever was found can be held against them. Immutable; threads may share it.</summary>
/// <param name="Sha256">SHA-256 in hexadecimal: of the file, of the body of a stored answer, of a line of JSON Lines, of an entry of an archive. Of a feed, a table or a mailbox: of the whole.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Fetched">When they were fetched, as the archive or the fetch says; null for what was never fetched by a program that noted it.</param>
/// <param name="Offset">Where their record begins in a web archive, in bytes of the file as stored; null elsewhere.</param>
public sealed record StoredBytes(string Sha256, long Length, DateTimeOffset? Fetched = null, long? Offset = null);
