namespace Whence.Intake.Warc;

/// <summary>A record of a web archive. Its block is good until the next record is read.</summary>
/// <param name="Offset">Where the record begins, or the gzip member that holds it, in bytes of the file as stored.</param>
/// <param name="Fields">The named fields, without case; of a repeated one the first.</param>
/// <param name="Block">The content as stored.</param>
internal readonly record struct WarcRecord(long Offset, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary>The kind of record, in lower case; empty where it is not said.</summary>
    public string Type => Field("WARC-Type")?.ToLowerInvariant() ?? "";

    /// <summary>A field; null where it is not there.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out string? value) ? value : null;
}
