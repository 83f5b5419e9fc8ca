using System.Collections.Immutable;
using System.CommandLine;
using Whence.Casebook;
using Whence.Casebook.Decisions;
using Whence.Casebook.Sqlite;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Pages;
using Whence.Tracing;
using Whence.Web;

namespace Whence.Cli.Commands;

/// <summary><c>whence trace</c>: the main job, from reports to claims, chains, origins and series.</summary>
internal static class TraceCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("trace", "Traces the claims of reports: stories, chains, origins, series.");
        InputArguments input = new(command);
        Option<string?> casebook = new("--casebook") { Description = "Keeps what was read in this file, and takes in what was kept there before.", HelpName = "FILE" };
        Option<string?> output = new("--output") { Description = "Writes the page of the trace, or a table of all appearances where the name ends in .csv.", HelpName = "FILE.html|FILE.csv" };
        Option<bool> json = new("--json") { Description = "Prints everything as JSON Lines." };
        foreach (Option option in new Option[] { casebook, output, json })
            command.Add(option);
        command.SetAction(async (parsed, token) =>
        {
            string? file = OutputFile.Check(parsed.GetValue(output), talk);
            string? bookFile = parsed.GetValue(casebook);
            await using SqliteCasebook? book = Open(bookFile, talk);
            IntakeProgress read = new();
            Progress progress = new(talk, "reports read", () => read.Share);
            IReadOnlyCollection<Reading> readings =
                await new ReadingRun(talk, book).RunAsync(input.Read(parsed, talk, new() { Progress = read }, mayBeEmpty: bookFile is not null), progress.Step, token).ConfigureAwait(false);
            progress.Next("tracing");
            ImmutableArray<Decision> decisions = book is null ? [] : await book.Decisions.DecisionsAsync(token).ConfigureAwait(false);
            DecidedTrace decided = DecisionRun.Apply(new Tracer().Trace(readings, stories => StoryMoves.Apply(stories, decisions), null, token), decisions);
            TraceResult trace = decided.Trace;
            progress.End();
            UntracedStories.Tell(trace, talk);
            if (file is not null)
                await TraceOutput.WriteAsync(file, trace, new() { Title = "Trace", Version = ProgramVersion.Full, Notes = DecisionNotes.Of(decided) }, talk, token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                using JsonLines lines = new(talk.Data);
                TraceJson.Write(lines, trace);
                DecisionJson.Write(lines, decided);
            }
            else await SummaryPrinter.PrintAsync(trace, talk, token).ConfigureAwait(false);
            return talk.Code;
        });
        return command;
    }

    private static SqliteCasebook? Open(string? path, Talk talk)
    {
        if (path is null) return null;
        try
        {
            return SqliteCasebook.Open(path, TimeProvider.System, "Whence/" + ProgramVersion.Text);
        }
        catch (CasebookException exception)
        {
            talk.Failure(exception.Message + "; nothing is kept");
            return null;
        }
    }
}
