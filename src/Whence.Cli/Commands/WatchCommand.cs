using System.CommandLine;
using Whence.Casebook.Sqlite;
using Whence.Cli.Terminal;
using Whence.Cli.Watching;
using Whence.Intake.Web;

namespace Whence.Cli.Commands;

/// <summary><c>whence watch</c>: follows feeds, keeps every version of each report, and tells what is new.</summary>
internal static class WatchCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("watch", "Follows feeds, keeps every version of each report, and tells of new origins, denials, revised numbers and corrections, each once.");
        Argument<string> list = new("FEEDS") { Description = "The feeds: OPML, or a table of addresses. It is read again in every round." };
        Option<string> casebook = new("--casebook") { Description = "Keeps everything in this file; a run that is stopped goes on where it was.", HelpName = "FILE", Required = true };
        Option<string?> feed = new("--feed") { Description = "Writes the alerts as a feed.", HelpName = "FILE.atom" };
        Option<string?> run = new("--run") { Description = "Runs this program for each alert, without a shell: its arguments are id, kind, title and address, its standard input the particulars.", HelpName = "PROGRAM" };
        Option<double> every = new("--every") { Description = "Minutes between two rounds; 15 if not given.", HelpName = "MINUTES", DefaultValueFactory = static _ => 15 };
        Option<double> again = new("--again") { Description = "Minutes after which a page that a feed still names is asked for again; 60 if not given.", HelpName = "MINUTES", DefaultValueFactory = static _ => 60 };
        Option<bool> once = new("--once") { Description = "Ends after one round." };
        command.Add(list);
        foreach (Option option in new Option[] { casebook, feed, run, every, again, once }) command.Add(option);
        FetchArguments fetch = new(command);
        command.SetAction(async (parsed, token) =>
        {
            string path = parsed.GetValue(list)!;
            if (!File.Exists(path)) throw new UsageException($"{path} does not exist: name a list of feeds.");
            WatchOptions options = new()
            {
                List = path, Feed = OutputFile.Check(parsed.GetValue(feed), talk), Command = parsed.GetValue(run),
                Every = Minutes(parsed.GetValue(every), "--every"), LookAgain = Minutes(parsed.GetValue(again), "--again"),
            };
            string file = parsed.GetValue(casebook)!;
            await using SqliteCasebook book = SqliteCasebook.Open(file, TimeProvider.System, "Whence/" + ProgramVersion.Text);
            using SqliteWatchLog log = SqliteWatchLog.Open(file);
            using PageFetcher fetcher = new(fetch.Read(parsed), null, TimeProvider.System);
            Watcher watcher = new(options, fetcher, book, log, TimeProvider.System, talk);
            if (parsed.GetValue(once)) await watcher.RoundAsync(token).ConfigureAwait(false);
            else
            {
                try
                {
                    await watcher.RunAsync(token).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (token.IsCancellationRequested)
                {
                    talk.Say("stopped; the next run goes on here");
                }
            }
            return talk.Code;
        });
        return command;
    }

    private static TimeSpan Minutes(double minutes, string option) =>
        minutes is >= 0.01 and <= 10_080 ? TimeSpan.FromMinutes(minutes) : throw new UsageException($"{option} takes minutes from 0.01 to 10080.");
}
