using System.Text.Json;
using Whence.Intake.Formats;

namespace Whence.Intake;

/// <summary>Reads claims with the texts that they are held against. Stateless; threads may share it.</summary>
public sealed class PairReader(IntakeOptions? options = null)
{
    private readonly IntakeOptions _options = options ?? new();

    /// <summary>Reads lines <c>{"body","text"}</c>; each gives a body or a failure.</summary>
    public IEnumerable<(CheckBody? Body, IntakeFailure? Failure)> ReadBodies(string path) => Rows<CheckBody>(path, static (row, item) =>
        JsonRows.Text(row, "body") is { } body && JsonRows.Text(row, "text") is { } text ? (new CheckBody(body, text), null)
            : (null, Failed(item, "needs “body” and “text”")));

    /// <summary>Reads lines <c>{"id","claim","text"}</c> or <c>{"id","claim","body"}</c>; each gives a pair or a failure.</summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">The texts by the names that pairs give as <c>body</c>.</param>
    public IEnumerable<(CheckPair? Pair, IntakeFailure? Failure)> ReadPairs(string path, IReadOnlyDictionary<string, string> texts) => Rows<CheckPair>(path, (row, item) =>
    {
        string? body = JsonRows.Text(row, "body"), text = JsonRows.Text(row, "text"), claim = JsonRows.Text(row, "claim");
        if (claim is null) return (null, Failed(item, "has no “claim”"));
        if (text is null && body is null) return (null, Failed(item, "has neither “text” nor “body”"));
        if (text is null && !texts.TryGetValue(body!, out text)) return (null, Failed(item, $"names the body “{body}”, which is not given"));
        return (new(JsonRows.Text(row, "id") ?? item, claim, JsonRows.Text(row, "text") is null ? body : null, text), null);
    });

    private static IntakeFailure Failed(string item, string detail) => new(item, FailureReason.Json, detail);

    private IEnumerable<(T?, IntakeFailure?)> Rows<T>(string path, Func<JsonElement, string, (T?, IntakeFailure?)> read)
        where T : class
    {
        (Stream? stream, IntakeItem? failure) = ReportReader.Open(path);
        if (stream is null)
        {
            yield return (null, failure!.Failure);
            yield break;
        }
        foreach ((string? line, string item, IntakeItem? flaw) in JsonRows.Read(stream, path, _options.MaxLineChars))
        {
            if (flaw is not null) yield return (null, flaw.Failure);
            else
            {
                (JsonDocument? json, IntakeItem? broken) = JsonRows.Parse(line!, item);
                using (json)
                    yield return json is null ? (null, broken!.Failure) : Guarded(json.RootElement, item, read);
            }
        }
    }

    private static (T?, IntakeFailure?) Guarded<T>(JsonElement row, string item, Func<JsonElement, string, (T?, IntakeFailure?)> read)
        where T : class
    {
        try
        {
            return read(row, item);
        }
        catch (InvalidOperationException)
        {
            return (null, Failed(item, "holds a string that is no text: half of a surrogate pair"));
        }
    }
}
