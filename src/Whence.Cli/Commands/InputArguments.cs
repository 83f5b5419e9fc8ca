using System.CommandLine;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary>What all commands read: paths, or one JSON Lines file.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders (HTML, text, JSON Lines, RSS, Atom); - is standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _jsonLines = new("--jsonl") { Description = "Reads one document a line of this file and keeps its id.", HelpName = "FILE" };

    public InputArguments(Command command)
    {
        command.Add(_paths);
        command.Add(_jsonLines);
    }

    /// <summary>The casebook that is named instead of reports: the only path, where it is a database, or names a casebook that is yet to be made; else null.</summary>
    public string? Casebook(ParseResult parsed) =>
        parsed.GetValue(_paths) is [{ } path] && (IsDatabase(path) || (path.EndsWith(".casebook", StringComparison.Ordinal) && !Path.Exists(path))) ? path : null;

    /// <summary>Reads the inputs; those that fail are said and left out, and so is a second report with an id that was there.</summary>
    public IEnumerable<Document> Read(ParseResult parsed, Talk talk, IntakeOptions options, bool mayBeEmpty = false)
    {
        string[] paths = parsed.GetValue(_paths) ?? [];
        string? lines = parsed.GetValue(_jsonLines);
        if (mayBeEmpty && Casebook(parsed) is not null) paths = [];
        // What looks like an option and is none would else be looked for as a file.
        if (Array.Find(paths, static path => path.Length > 1 && path[0] == '-' && !Path.Exists(path)) is { } option) throw new UsageException($"“{option}” is no option of this command.");
        if (paths.Length == 0 && lines is null && !mayBeEmpty) throw new UsageException("Nothing to read: name a file or folder, or give --jsonl FILE.");
        return ReadAll(paths, lines, talk, options);
    }

    private static bool IsDatabase(string path)
    {
        if (!File.Exists(path)) return false;
        Span<byte> head = stackalloc byte[16];
        try
        {
            // A pipe or device shows no length; opening one could wait for ever.
            if (new FileInfo(path).Length < head.Length) return false;
            using FileStream file = File.OpenRead(path);
            file.ReadExactly(head);
            return head.SequenceEqual("SQLite format 3\0"u8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<Document> ReadAll(string[] paths, string? lines, Talk talk, IntakeOptions options)
    {
        ReportReader reader = new(options);
        if (talk.ShowsProgress) reader.Measure(lines is null or "-" ? paths : [.. paths, lines]);
        IEnumerable<IntakeItem> items = reader.Read(paths, talk.Input);
        if (lines is not null) items = items.Concat(lines == "-" ? reader.ReadJsonLines(talk.Input()) : reader.ReadJsonLines(lines));
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (IntakeItem item in items)
        {
            if (item.Failure is { } failure) talk.Failed(failure);
            else if (item.Document is { } document)
            {
                int text = string.GetHashCode(document.Text, StringComparison.Ordinal);
                if (seen.TryAdd(document.Id, text)) yield return document;
                else if (seen[document.Id] != text)
                    talk.Failed(document.Path ?? document.Id, $"has the id “{document.Id}” of another report; it was left out");
            }
        }
    }
}
