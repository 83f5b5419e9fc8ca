using System.Text.Json;
using Whence.Text;

namespace Whence.Training.Pronouns;

/// <summary>A document of GUM with its chains: the spans of each thing that is spoken of twice or more.</summary>
internal sealed record ChainText(string Id, string Text, IReadOnlyList<TextSpan[]> Chains)
{
    /// <summary>Reads a document a line.</summary>
    public static IEnumerable<ChainText> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            yield return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!,
                [.. root.GetProperty("chains").EnumerateArray().Select(chain => chain.EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32())).ToArray())]);
        }
    }

    /// <summary>The chain that a span belongs to: that of the marked span which shares most with it, a third at least; -1 for none.</summary>
    public int ChainOf(TextSpan span)
    {
        int best = -1;
        double share = 0.333;
        for (int i = 0; i < Chains.Count; i++)
        {
            foreach (TextSpan marked in Chains[i])
            {
                int common = Math.Min(marked.End, span.End) - Math.Max(marked.Start, span.Start);
                if (common <= 0) continue;
                double value = (double)common / (Math.Max(marked.End, span.End) - Math.Min(marked.Start, span.Start));
                if (value > share) (best, share) = (i, value);
            }
        }
        return best;
    }
}
