using System.Text.Json;
using Whence.Checking;

namespace Whence.Cli.Json;

/// <summary>What <c>whence check --json</c> prints.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter writer, string id, string? path, string text, CheckResult result)
    {
        writer.WriteText("id", id);
        if (path is not null) writer.WriteText("path", path);
        writer.WriteString("stance", result.Stance.ToString().ToLowerInvariant());
        writer.WriteNumber("score", result.Score);
        writer.WriteSpans("evidence", result.Evidence, text);
        writer.WriteText("why", result.Why);
        writer.WriteText("foundBy", result.FoundBy);
    }
}
