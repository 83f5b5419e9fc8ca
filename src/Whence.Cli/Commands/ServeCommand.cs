using System.CommandLine;
using System.Net;
using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Cli.Terminal;
using Whence.Intake;
using Whence.Tracing;
using Whence.Web;

namespace Whence.Cli.Commands;

/// <summary><c>whence serve</c>: the local web app over a casebook or over reports.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4117;

    public static Command Build(Talk talk)
    {
        Command command = new("serve", "Shows a casebook, or reports, in a web app on this machine. Runs until it is interrupted.");
        InputArguments input = new(command);
        Option<string?> casebook = new("--casebook") { Description = "Keeps what is read, decided and added in this file, and takes in what was kept there before.", HelpName = "FILE" };
        Option<int> port = new("--port") { Description = "The port; 0 takes a free one.", DefaultValueFactory = _ => UsualPort };
        Option<bool> open = new("--open") { Description = "Opens the app in the browser." };
        Option<string> listen = new("--listen") { Description = "The address to listen on. Anything but loopback needs a password.", DefaultValueFactory = _ => "127.0.0.1", HelpName = "ADDRESS" };
        Option<string[]> host = new("--host") { Description = "A name under which the app may be asked for, beside localhost and addresses in numbers.", HelpName = "NAME" };
        Option<string?> password = new("--password-file") { Description = "The password is the first line of this file. WHENCE_PASSWORD in the environment does the same.", HelpName = "FILE" };
        Option<string?> who = new("--as") { Description = "Who decides what is decided in the app.", HelpName = "NAME" };
        foreach (Option option in new Option[] { casebook, port, open, listen, host, password, who })
            command.Add(option);
        command.SetAction(async (parsed, token) =>
        {
            string? file = input.Casebook(parsed);
            if (file is not null && parsed.GetValue(casebook) is not null) throw new UsageException("Name the casebook once: as what is shown, or with --casebook beside reports.");
            file ??= parsed.GetValue(casebook);
            // What is fetched for a casebook lies beside it.
            string? usualPages = file is null ? null : Path.ChangeExtension(file, ".pages.warc.gz");
            using AddressReader? addresses = input.Fetching(parsed, usualPages) is { } fetching ? new(fetching.How, fetching.Pages) : null;
            WebOptions options = new()
            {
                Address = Address(parsed.GetValue(listen)!),
                Port = parsed.GetValue(port) is >= 0 and <= ushort.MaxValue and var known ? known : throw new UsageException("A port is a number from 0 to 65535."),
                Hosts = [.. parsed.GetValue(host) ?? []],
                Password = Password(parsed.GetValue(password)),
                Who = parsed.GetValue(who) ?? Environment.UserName,
                Title = file is null ? "Reports" : Path.GetFileNameWithoutExtension(file),
                Version = ProgramVersion.Text,
                IsKept = file is not null,
                Fetch = addresses is null ? null : addresses.ReadAsync,
            };
            if (!IPAddress.IsLoopback(options.Address) && options.Password is null)
                throw new UsageException($"{options.Address} can be reached from other machines: that needs a password (--password-file FILE, or WHENCE_PASSWORD).");
            await using SqliteCasebook book = SqliteCasebook.Open(file ?? SqliteCasebook.InMemory);
            await using Workbench bench = await PrepareAsync(input.Read(parsed, talk, new(), mayBeEmpty: file is not null, usualPages), book, options, talk, token).ConfigureAwait(false);
            return await RunAsync(bench, options, parsed.GetValue(open), talk, token).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<Workbench> PrepareAsync(IEnumerable<Text.Document> documents, SqliteCasebook book, WebOptions options, Talk talk, CancellationToken token)
    {
        Progress progress = new(talk, "reports read");
        ShownReports shown = new();
        IReadOnlyCollection<Reading> readings = await new ReadingRun(talk, book, shown).RunAsync(documents, progress.Step, token).ConfigureAwait(false);
        progress.Next("tracing");
        Workbench bench = await Workbench.OpenAsync(readings, book, book.Decisions, options.Title, shown, token).ConfigureAwait(false);
        progress.End();
        return bench;
    }

    private static async Task<int> RunAsync(Workbench bench, WebOptions options, bool open, Talk talk, CancellationToken token)
    {
        try
        {
            await using WebApp app = await WebApp.StartAsync(bench, options, token).ConfigureAwait(false);
            await using (StreamWriter data = new(talk.Data, leaveOpen: true))
                await data.WriteLineAsync(app.Address.AbsoluteUri).ConfigureAwait(false);
            talk.Say("Serving until interrupted (Ctrl+C).");
            if (open && !Browser.Open(app.Address)) talk.Say("No browser could be opened; open the address by hand.");
            await Task.Delay(Timeout.Infinite, token).ContinueWith(static _ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            talk.Failure($"{options.Address} port {options.Port} can't be listened on: {exception.Message}");
        }
        return talk.Code;
    }

    private static IPAddress Address(string text) =>
        text.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(text, out IPAddress? address) ? address : throw new UsageException($"“{text}” is no address in numbers.");

    private static string? Password(string? file)
    {
        if (file is null) return Environment.GetEnvironmentVariable("WHENCE_PASSWORD") is { Length: > 0 } given ? given : null;
        try
        {
            using StreamReader reader = new(file);
            return reader.ReadLine() is { Length: > 0 } line ? line : throw new UsageException($"{file} holds no password in its first line.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} can't be read: {exception.Message}");
        }
    }
}
