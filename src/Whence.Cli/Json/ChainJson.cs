using System.Collections.Immutable;
using System.Text.Json;
using Whence.Attributions;

namespace Whence.Cli.Json;

/// <summary>A chain, as all commands print it.</summary>
internal static class ChainJson
{
    /// <summary>Its links; for each the medium where the text names one, else how the content left the link; null where neither is said.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<ChainLink> chain) => writer.WriteObjects("chain", chain, link =>
    {
        writer.WriteText("name", link.Name);
        writer.WriteText("channel", link.Medium ?? (link.Channel == Channel.Unknown ? null : JsonNamingPolicy.CamelCase.ConvertName(link.Channel.ToString())));
    });
}
