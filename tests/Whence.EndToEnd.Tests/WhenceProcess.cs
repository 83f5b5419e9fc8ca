using System.Diagnostics;
using System.Text;

namespace Whence.EndToEnd.Tests;

/// <summary>Runs the program as a process, as a user would. <c>WHENCE_PROGRAM</c> names another build than the one beside the tests, such as the one that <c>./whence</c> made.</summary>
internal static class WhenceProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string Program = Environment.GetEnvironmentVariable("WHENCE_PROGRAM") is { Length: > 0 } given ? Path.GetFullPath(given) : Path.Combine(AppContext.BaseDirectory, "Whence.Cli.dll");

    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    public static async Task<Ended> RunAsync(string[] arguments, byte[]? input, int? threads = null, string? folder = null)
    {
        using Process process = Start(arguments, threads, folder);
        if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input).ConfigureAwait(false);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("whence " + string.Join(' ', arguments) + " did not end.");
        }
        return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
    }

    public static Process Start(string[] arguments, int? threads = null, string? folder = null)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        if (threads is { } count) start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
