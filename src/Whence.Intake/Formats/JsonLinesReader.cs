using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Whence.Intake.Formats;

/// <summary>Reads JSON Lines: <c>{"id","url","outlet","published","title","text"}</c>, or <c>{"id","url","html"}</c> for pages, or the names of <see cref="FieldNames"/>.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<IntakeItem> Read(Stream stream, Input input, IntakeOptions options)
    {
        foreach ((string? line, string item, IntakeItem? failure) in JsonRows.Read(stream, input.Place, options.MaxLineChars))
            yield return failure ?? ReadLine(line!, item, input, options);
    }

    private static IntakeItem ReadLine(string line, string item, Input input, IntakeOptions options)
    {
        (JsonDocument? json, IntakeItem? flaw) = JsonRows.Parse(line, item);
        if (json is null) return flaw!;
        using (json)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            return JsonReport.Read(json.RootElement, item, options).With(document => document with { Stored = new(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, input.Fetched) });
        }
    }
}
