using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Casebook.Sqlite;

/// <summary>A row of the reports with its reading, as Dapper fills it: column names are property names.</summary>
internal sealed class ReportRow
{
    public required string Id { get; init; }
    public required string Fingerprint { get; init; }
    public string? Path { get; init; }
    public string? Url { get; init; }
    public string? CanonicalUrl { get; init; }
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public required string Authors { get; init; }
    public string? Published { get; init; }
    public string? Updated { get; init; }
    public string? Language { get; init; }
    public string? Credit { get; init; }
    public required byte[] Text { get; init; }
    public required string Passages { get; init; }
    public string? Version { get; init; }
    public byte[]? Content { get; init; }
    public string? Sha256 { get; init; }
    public long? Length { get; init; }
    public string? Fetched { get; init; }
    public long? ByteOffset { get; init; }

    /// <summary>Where each field was found, as JSON: a list of pairs; null where that is not known.</summary>
    public string? FieldOrigins { get; init; }

    public static ReportRow Of(KeptReport report)
    {
        Document document = report.Document;
        return new()
        {
            Id = document.Id,
            Fingerprint = DocumentFingerprint.Of(document),
            Path = document.Path,
            Url = document.Url,
            CanonicalUrl = document.CanonicalUrl,
            Title = document.Title,
            Outlet = document.Outlet,
            Authors = JsonSerializer.Serialize(document.Authors.IsDefault ? [] : document.Authors.ToArray()),
            Published = document.Published?.ToString(),
            Updated = document.Updated?.ToString(),
            Language = document.Language,
            Credit = document.Credit,
            Text = MemoryMarshal.AsBytes(document.Text.AsSpan()).ToArray(),
            Passages = PassageForm.Write(document.Passages),
            Version = report.Version,
            Content = report.Reading.ToArray(),
            FieldOrigins = document.FieldOrigins.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(document.FieldOrigins.Select(static origin => new[] { origin.Field, origin.Place })),
            Sha256 = document.Stored?.Sha256,
            Length = document.Stored?.Length,
            Fetched = document.Stored?.Fetched?.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
            ByteOffset = document.Stored?.Offset,
        };
    }

    /// <exception cref="FormatException">The row does not fit together.</exception>
    public KeptReport ToReport()
    {
        if (Version is null || Content is null) throw new FormatException($"the report {Id} has no reading");
        string text = new(MemoryMarshal.Cast<byte, char>(Text));
        Document document = new()
        {
            Id = Id,
            Text = text,
            Passages = PassageForm.Read(Passages, text.Length),
            Path = Path,
            Url = Url,
            Title = Title,
            Outlet = Outlet,
            Authors = ReadAuthors(),
            Published = PublicationTime.Parse(Published),
            Updated = PublicationTime.Parse(Updated),
            Language = Language,
            Credit = Credit,
            CanonicalUrl = CanonicalUrl,
            FieldOrigins = ReadFieldOrigins(),
            Stored = Sha256 is null ? null : new(Sha256, Length ?? 0, ReadFetched(), ByteOffset),
        };
        // Nothing is shown that is not what was kept, whoever changed it: a disk, or a hand.
        if (DocumentFingerprint.Of(document) != Fingerprint) throw new FormatException($"the report {Id} is not the one that was kept");
        return new(document, Version, Content);
    }

    private ImmutableArray<FieldOrigin> ReadFieldOrigins()
    {
        if (FieldOrigins is null) return [];
        try
        {
            return [.. (JsonSerializer.Deserialize<string[][]>(FieldOrigins) ?? []).Select(static pair => pair is [string field, string place] ? new FieldOrigin(field, place) : throw new FormatException("A field's origin can't be read."))];
        }
        catch (JsonException exception)
        {
            throw new FormatException("The origins of the fields can't be read.", exception);
        }
    }

    private DateTimeOffset? ReadFetched() =>
        Fetched is null ? null : DateTimeOffset.ParseExact(Fetched, "o", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private ImmutableArray<string> ReadAuthors()
    {
        try
        {
            return [.. JsonSerializer.Deserialize<string[]>(Authors) ?? []];
        }
        catch (JsonException exception)
        {
            throw new FormatException("The authors can't be read.", exception);
        }
    }
}
