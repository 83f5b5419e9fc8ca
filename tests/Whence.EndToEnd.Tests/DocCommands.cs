namespace Whence.EndToEnd.Tests;

/// <summary>The commands that the documentation shows: lines that begin with “$ ” in its fenced blocks of the console.</summary>
internal static class DocCommands
{
    /// <summary>Every command of one page, in the order of the page, without the prompt and without a comment at its end.</summary>
    public static IReadOnlyList<string> Of(string page)
    {
        List<string> commands = [];
        bool console = false;
        foreach (string line in File.ReadLines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) console = line == "```console";
            else if (console && line.StartsWith("$ ", StringComparison.Ordinal)) commands.Add(WithoutComment(line[2..]));
        }
        return commands;
    }

    /// <summary>The pages that have such commands, by their path under the root of the repository.</summary>
    public static IEnumerable<string> Pages() =>
        Directory.GetFiles(Place.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Place.Root, "docs"), "*.md", SearchOption.AllDirectories)).Append(Path.Combine(Place.Root, "samples", "README.md"))
            .Where(page => Of(page).Count > 0).Select(page => Path.GetRelativePath(Place.Root, page)).Order(StringComparer.Ordinal);

    /// <summary>The words of a command as a shell would cut them, with double quotation marks alone.</summary>
    public static string[] Words(string command)
    {
        List<string> words = [];
        foreach (string part in command.Split('"').Select((text, i) => i % 2 == 1 ? "\"" + text : text))
        {
            if (part.StartsWith('"')) words.Add(part[1..]);
            else words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. words];
    }

    private static string WithoutComment(string command) => command.IndexOf("  #", StringComparison.Ordinal) is var at and > 0 ? command[..at].TrimEnd() : command.TrimEnd();
}
