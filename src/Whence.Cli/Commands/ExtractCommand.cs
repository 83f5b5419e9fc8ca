using System.CommandLine;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Text;

namespace Whence.Cli.Commands;

/// <summary><c>whence extract</c>: the report in a page or saved text, and what is furniture.</summary>
internal static class ExtractCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("extract", "Prints title, outlet, authors, dates and body of each report.");
        InputArguments input = new(command);
        Option<bool> json = new("--json") { Description = "Prints JSON Lines." };
        Option<bool> furniture = new("--furniture") { Description = "Prints the whole readable text, with what was left out and why." };
        command.Add(json);
        command.Add(furniture);
        command.SetAction(parsed =>
        {
            bool all = parsed.GetValue(furniture), asJson = parsed.GetValue(json);
            using JsonLines lines = new(talk.Data);
            foreach (byte[] line in Parallelism.InOrder(input.Read(parsed, talk, new()),
                document => asJson ? JsonLines.Line(writer => ExtractJson.Write(writer, document, all)) : ReportPrinter.Print(document, all), talk))
                lines.Write(line);
            return talk.Code;
        });
        return command;
    }
}
