using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Intake.Warc;
using Whence.Intake.Web;

namespace Whence.Cli.Commands;

/// <summary><c>whence fetch</c>: fetches pages and stores them as they came, in a web archive that every other command reads.</summary>
internal static class FetchCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("fetch", "Fetches pages and stores them as they came, in a web archive that the other commands read.");
        Argument<string[]> addresses = new("ADDRESS") { Description = "Addresses of pages: http and https.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--output") { Description = "The web archive; what it holds stays, and what has not changed since is not fetched again.", HelpName = "FILE.warc.gz", Required = true };
        Option<bool> json = new("--json") { Description = "Prints a line of JSON for each address." };
        command.Add(addresses);
        command.Add(output);
        FetchArguments fetch = new(command);
        command.Add(json);
        command.SetAction(parsed =>
        {
            FetchOptions options = fetch.Read(parsed);
            List<Uri> asked = [];
            foreach (string text in parsed.GetValue(addresses) ?? [])
            {
                if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") asked.Add(address!);
                else talk.Failed(text, "is no address of the web: http and https are fetched");
            }
            if (OutputFile.Check(parsed.GetValue(output), talk) is { } file) Fetch(asked, file, options, parsed.GetValue(json), talk);
            return talk.Code;
        });
        return command;
    }

    private static void Fetch(List<Uri> asked, string file, FetchOptions options, bool asJson, Talk talk)
    {
        if (PageArchive.Open(file, talk) is not { } archive) return;
        using (archive)
        {
            using PageFetcher fetcher = new(options, archive, TimeProvider.System);
            using JsonLines lines = new(talk.Data);
            foreach (FetchOutcome outcome in fetcher.Fetch(asked))
            {
                if (outcome.Failure is { } failure) talk.Failed(failure);
                lines.Write(asJson ? JsonLines.Line(writer => Write(writer, outcome)) : Encoding.UTF8.GetBytes(Plain.Line(Line(outcome)) + "\n"));
            }
            PageArchive.Commit(archive, file, talk);
        }
    }

    private static string Line(FetchOutcome outcome) => outcome.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"fetched    {page.Body.Length,10:#,0} bytes  {page.Sha256[..16]}  {page.Address}")
        : outcome.IsUnchanged ? $"unchanged  {outcome.Asked}" : $"failed     {outcome.Asked}";

    private static void Write(Utf8JsonWriter writer, FetchOutcome outcome)
    {
        writer.WriteText("asked", outcome.Asked.ToString());
        writer.WriteString("state", outcome.Page is not null ? "fetched" : outcome.IsUnchanged ? "unchanged" : "failed");
        writer.WriteText("address", outcome.Page?.Address.ToString());
        writer.WriteText("fetched", outcome.Page?.Fetched.UtcDateTime.ToString("o", CultureInfo.InvariantCulture));
        if (outcome.Page is { } page) writer.WriteNumber("bytes", page.Body.Length);
        else writer.WriteNull("bytes");
        writer.WriteText("sha256", outcome.Page?.Sha256);
        writer.WriteText("reason", outcome.Failure?.Detail);
    }
}
