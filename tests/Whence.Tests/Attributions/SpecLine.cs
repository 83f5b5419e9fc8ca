namespace Whence.Tests.Attributions;

/// <summary>An attribution that a spec asks for; pieces of a part are joined by “ … ”, “–” is an empty part.</summary>
internal sealed record SpecLine(string Source, string Cue, string Content, IReadOnlyDictionary<string, string> Fields, bool IsGap)
{
    internal static SpecLine Read(string line)
    {
        bool gap = line.StartsWith("~ ", StringComparison.Ordinal);
        if (gap) line = line[2..];
        string[] parts = line.Split(" | ");
        if (parts.Length < 3) return new(parts[0].Trim(), "", "", new Dictionary<string, string>(), gap);
        var fields = new Dictionary<string, string>();
        for (int i = 3; i < parts.Length; i++)
        {
            int at = parts[i].IndexOf('=', StringComparison.Ordinal);
            fields.Add(parts[i][..at].Trim(), parts[i][(at + 1)..].Trim());
        }
        return new(Part(parts[0]), Part(parts[1]), Part(parts[2]), fields, gap);
    }

    private static string Part(string text) => text.Trim() switch { "–" => "", "dash" => "–", string part => part };
}
