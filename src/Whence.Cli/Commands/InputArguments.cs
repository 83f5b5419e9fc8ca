using System.CommandLine;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Intake.Warc;
using Whence.Intake.Web;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary>What all commands read: paths, or one JSON Lines file.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Files and folders of any kind in docs/formats.md; - is standard input; with --fetch addresses too.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _jsonLines = new("--jsonl") { Description = "Reads one document a line of this file and keeps its id.", HelpName = "FILE" };

    private readonly Option<bool> _fetch = new("--fetch") { Description = "Fetches addresses, and what feeds and lists name. Without it nothing is ever fetched." };
    private readonly Option<bool> _offline = new("--offline") { Description = "Fetches nothing, which is the default." };
    private readonly Option<string?> _pages = new("--pages") { Description = "Where --fetch stores the pages as they came; to be read again without the network.", HelpName = "FILE.warc.gz" };
    private readonly FetchArguments _how;

    public InputArguments(Command command)
    {
        command.Add(_paths);
        foreach (Option option in new Option[] { _jsonLines, _fetch, _pages, _offline })
            command.Add(option);
        _how = new(command);
    }

    /// <summary>The casebook that is named instead of reports: the only path, where it is a database, or names a casebook that is yet to be made; else null.</summary>
    public string? Casebook(ParseResult parsed) =>
        parsed.GetValue(_paths) is [{ } path] && (IsDatabase(path) || (path.EndsWith(".casebook", StringComparison.Ordinal) && !Path.Exists(path))) ? path : null;

    /// <summary>Reads the inputs; those that fail are said and left out, and so is a second report with an id that was there.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="talk">Where failures are said.</param>
    /// <param name="options">How inputs are read.</param>
    /// <param name="mayBeEmpty">Whether there may be no input.</param>
    /// <param name="usualPages">Where pages are stored if the command line does not say; null where it must.</param>
    public IEnumerable<Document> Read(ParseResult parsed, Talk talk, IntakeOptions options, bool mayBeEmpty = false, string? usualPages = null)
    {
        string[] paths = parsed.GetValue(_paths) ?? [];
        string? lines = parsed.GetValue(_jsonLines);
        if (mayBeEmpty && Casebook(parsed) is not null) paths = [];
        // What looks like an option and is none would else be looked for as a file.
        if (Array.Find(paths, static path => path.Length > 1 && path[0] == '-' && !Path.Exists(path)) is { } option) throw new UsageException($"“{option}” is no option of this command.");
        if (paths.Length == 0 && lines is null && !mayBeEmpty) throw new UsageException("Nothing to read: name a file or folder, or give --jsonl FILE.");
        return Fetching(parsed, usualPages) is { } fetching ? Fetched(paths, lines, fetching.Pages, fetching.How, talk, options) : ReadAll(paths, lines, talk, options);
    }

    /// <summary>How pages are fetched, and where they are stored as they came; null where nothing may be fetched.</summary>
    public (FetchOptions How, string Pages)? Fetching(ParseResult parsed, string? usualPages)
    {
        if (!parsed.GetValue(_fetch)) return null;
        if (parsed.GetValue(_offline)) throw new UsageException("Give --fetch or --offline, not both.");
        string pages = parsed.GetValue(_pages) ?? usualPages ?? throw new UsageException("--fetch needs --pages FILE.warc.gz: what is fetched is stored as it came.");
        return (_how.Read(parsed), pages);
    }

    private static IEnumerable<Document> Fetched(string[] paths, string? lines, string pages, FetchOptions how, Talk talk, IntakeOptions options)
    {
        if (OutputFile.Check(pages, talk) is null || PageArchive.Open(pages, talk) is not { } archive) yield break;
        using (archive)
        {
            using PageFetcher fetcher = new(how, archive, TimeProvider.System);
            foreach (Document document in ReadAll(paths, lines, talk, options with { Fetch = fetcher }))
                yield return document;
            PageArchive.Commit(archive, pages, talk);
        }
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
