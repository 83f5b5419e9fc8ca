using System.Text.Json;
using Whence.Attributions;

namespace Whence.Cli.Json;

/// <summary>A link of a chain, as all commands print it.</summary>
internal static class ChainJson
{
    /// <summary>The medium where the text names one, else how the content left the link; null where neither is said.</summary>
    public static void Write(Utf8JsonWriter writer, ChainLink link)
    {
        writer.WriteStartObject();
        writer.WriteText("name", link.Name);
        writer.WriteText("channel", link.Medium ?? (link.Channel == Channel.Unknown ? null : JsonNamingPolicy.CamelCase.ConvertName(link.Channel.ToString())));
        writer.WriteEndObject();
    }
}
