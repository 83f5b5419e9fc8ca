using System.Diagnostics;
using Whence.Casebook.Watching;
using Whence.Cli.Terminal;

namespace Whence.Cli.Watching;

/// <summary>Runs a command for an alert. No shell is between: its arguments are the alert's id, kind, title and address, and its standard input the particulars.</summary>
internal sealed class AlertCommand(string command, Talk talk)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs it to its end; one that fails or takes too long is named.</summary>
    public async Task RunAsync(Alert alert, CancellationToken token)
    {
        // Words of a report never begin an argument with a hyphen, so that no command takes them for an option.
        string[] arguments = [alert.Id, alert.Kind.ToString(), Word(alert.Title), Word(alert.Url ?? "")];
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardInput = true })
                ?? throw new InvalidOperationException("did not start");
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(Limit);
            try
            {
                await process.StandardInput.WriteAsync(alert.Detail.AsMemory(), limit.Token).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // it reads no input
            }
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            if (process.ExitCode != 0) talk.Failed(command, $"ended with {process.ExitCode} for the alert {alert.Id}");
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            talk.Failed(command, "can't be run: " + exception.Message);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            talk.Failed(command, $"took longer than a minute for the alert {alert.Id} and was ended");
        }
    }

    private static string Word(string text)
    {
        string line = Plain.Line(text);
        return line.StartsWith('-') ? " " + line : line;
    }
}
