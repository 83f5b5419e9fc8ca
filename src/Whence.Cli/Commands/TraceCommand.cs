using System.CommandLine;
using Whence.Cli.Json;
using Whence.Cli.Terminal;
using Whence.Pages;
using Whence.Pipeline;
using Whence.Tracing;

namespace Whence.Cli.Commands;

/// <summary><c>whence trace</c>: the main job, from reports to claims, chains, origins and series.</summary>
internal static class TraceCommand
{
    public static Command Build(Talk talk)
    {
        Command command = new("trace", "Traces the claims of reports: stories, chains, origins, series.");
        InputArguments input = new(command);
        Option<string?> casebook = new("--casebook") { Description = "Keeps what was read in this file, and takes in what was kept there before.", HelpName = "FILE" };
        Option<string?> output = new("--output") { Description = "Writes the page of the trace.", HelpName = "FILE.html" };
        Option<bool> json = new("--json") { Description = "Prints everything as JSON Lines." };
        foreach (Option option in new Option[] { casebook, output, json })
            command.Add(option);
        command.SetAction(async (parsed, token) =>
        {
            string? file = parsed.GetValue(output);
            if (file is not null) OutputFile.Check(file);
            Tracer tracer = new();
            AnalysisPipeline pipeline = AnalysisPipeline.ForTrace;
            Progress progress = new(talk, "reports read");
            List<Reading> readings = [];
            foreach (Reading reading in Parallelism.InOrder(input.Read(parsed, talk, new()), document => tracer.Read(pipeline.Run(document))))
            {
                readings.Add(reading);
                progress.Step();
            }
            progress.End();
            TraceResult trace = tracer.Trace(readings, token);
            if (file is not null)
                await OutputFile.WriteAsync(file, writer => ReportFile.WriteAsync(trace, writer, new() { Title = "Trace", Version = ProgramVersion.Text }, token), talk).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                using JsonLines lines = new(talk.Data);
                TraceJson.Write(lines, trace);
            }
            else await SummaryPrinter.PrintAsync(trace, talk, token).ConfigureAwait(false);
            return talk.Code;
        });
        return command;
    }
}
