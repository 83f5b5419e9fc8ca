using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Whence.Intake.Formats;

/// <summary>Reads CSV of addresses or of texts. Columns are known by the names of <see cref="FieldNames"/>; a table without such a head is a list of addresses, or it is refused.</summary>
internal static class TableReader
{
    private const int ProbeBytes = 1 << 16;
    private const string Separators = ",;\t|";

    /// <exception cref="FlawException">The bytes are no text.</exception>
    public static IEnumerable<IntakeItem> Read(Stream stream, Input input, IntakeOptions options)
    {
        byte[] probe = HeadedStream.Head(stream, ProbeBytes);
        Encoding encoding = TextDecoding.Choose(probe, input.Charset);
        using StreamReader reader = new(new HeadedStream(probe, stream), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        string head = Encoding.Latin1.GetString(probe);
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(head).ToString(), BadDataFound = null, MissingFieldFound = null, HasHeaderRecord = false, DetectDelimiter = false,
            MaxFieldSize = options.MaxLineChars, CacheFields = false,
        };
        using CsvParser parser = new(reader, configuration, leaveOpen: true);
        foreach (IntakeItem item in Rows(parser, input, options))
            yield return item;
    }

    private static IEnumerable<IntakeItem> Rows(CsvParser parser, Input input, IntakeOptions options)
    {
        Dictionary<string, int>? columns = null;
        bool begun = false;
        int found = 0;
        while (true)
        {
            (string[]? row, IntakeItem? failure) = Next(parser, input.Place);
            if (failure is not null) yield return failure;
            if (row is null) break;
            if (!begun)
            {
                begun = true;
                columns = Head(row);
                if (columns is not null) continue;
            }
            if (Array.TrueForAll(row, string.IsNullOrWhiteSpace)) continue;
            if (++found > options.MaxEntries)
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.TooMany, $"holds more than {options.MaxEntries} rows; the rest was not read");
                yield break;
            }
            string place = string.Create(CultureInfo.InvariantCulture, $"{input.Place}:{parser.RawRow}");
            if (columns is not null) yield return ReadRow(row, columns, place, options);
            else if (Array.Find(row, IsAddress) is { } address) yield return IntakeItem.Of(new ListedAddress(place, address.Trim(), ListedKind.Page));
            else
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.Json, "is a table whose columns are not known: name them in its first row, such as “text”, “url”, “title”, “published”");
                yield break;
            }
        }
        if (found == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is a table without rows");
    }

    private static IntakeItem ReadRow(string[] row, Dictionary<string, int> columns, string place, IntakeOptions options)
    {
        string? Field(string name) => columns.TryGetValue(name, out int at) && at < row.Length && row[at].Trim().Length > 0 ? row[at] : null;
        ReportFields fields = FieldNames.Read(Field, name => Field(name) is { } names ? FieldNames.Split(names) : []);
        if (fields.Text is null && fields.Html is null)
            return fields.Url is { } url ? IntakeItem.Of(new ListedAddress(place, url.Trim(), ListedKind.Page) { Title = fields.Title, Outlet = fields.Outlet, Published = fields.Published })
                : IntakeItem.Failed(place, FailureReason.Json, "has neither a text nor an address");
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', row));
        return fields.Make(place, options).With(document => document with { Stored = new(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, fields.Fetched) });
    }

    // A head names at least a text, a page or an address.
    private static Dictionary<string, int>? Head(string[] row)
    {
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < row.Length; i++) columns.TryAdd(row[i].Trim(), i);
        ImmutableArray<string>[] needed = [FieldNames.Text, FieldNames.Html, FieldNames.Url];
        return needed.Any(names => names.Any(columns.ContainsKey)) ? columns : null;
    }

    private static (string[]?, IntakeItem?) Next(CsvParser parser, string place)
    {
        try
        {
            return (parser.Read() ? parser.Record : null, null);
        }
        catch (DecoderFallbackException exception)
        {
            return (null, IntakeItem.Failed(place, FailureReason.Charset, $"does not fit its charset behind row {parser.RawRow}; the rest was not read: {exception.Message}"));
        }
        catch (CsvHelperException exception)
        {
            return (null, IntakeItem.Failed(place, FailureReason.TooLarge, $"can't be read behind row {parser.RawRow}: {exception.Message.Split('\n')[0].Trim()}"));
        }
    }

    private static bool IsAddress(string field) =>
        field.AsSpan().Trim() is var text && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !text.Contains(' ');

    private static char Separator(string head)
    {
        int end = head.IndexOf('\n', StringComparison.Ordinal);
        string line = end < 0 ? head : head[..end];
        return Separators.MaxBy(separator => line.Count(c => c == separator));
    }
}
