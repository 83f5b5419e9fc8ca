using System.Diagnostics;

namespace Whence.Scores;

/// <summary>Runs a program with its output into a file.</summary>
internal static class Command
{
    /// <summary>Runs to the end and returns what went to standard error; the exit code must be 0, or 1 where the program may leave out some inputs.</summary>
    public static string Run(string output, string folder, string program, IEnumerable<string> arguments, bool mayLeaveOut = false)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using (FileStream file = File.Create(output))
            process.StandardOutput.BaseStream.CopyTo(file);
        process.WaitForExit();
        if (process.ExitCode != 0 && !(mayLeaveOut && process.ExitCode == 1))
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return errors.Result;
    }
}
