using System.Text.Json;

namespace Whence.EndToEnd.Tests;

/// <summary>How a run of the program ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ended(int Code, string Out, string Error)
{
    /// <summary>The objects of JSON Lines on standard output.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Those of one kind, of what <c>trace</c> prints.</summary>
    public IReadOnlyList<JsonElement> Kind(string kind) => [.. Lines.Where(line => line.GetProperty("kind").GetString() == kind)];
}
