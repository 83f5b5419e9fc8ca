using System.Text;
using Whence.Cli.Tables;
using Whence.Cli.Terminal;
using Whence.Pages;
using Whence.Tracing;

namespace Whence.Cli;

/// <summary>Writes the page of a trace, or a page of contents beside a folder where one page would not open; a table where the file's ending asks for one.</summary>
internal static class TraceOutput
{
    /// <summary>Writes all of it or nothing. A failure is said and counted.</summary>
    public static async Task WriteAsync(string file, TraceResult trace, ReportOptions options, Talk talk, CancellationToken token)
    {
        if (Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            await OutputFile.WriteAsync(file, writer => TraceTable.WriteAsync(trace, writer, token), talk).ConfigureAwait(false);
            return;
        }
        if (!ReportFolder.IsNeeded(trace, options))
        {
            await OutputFile.WriteAsync(file, writer => ReportFile.WriteAsync(trace, writer, options, token), talk).ConfigureAwait(false);
            return;
        }
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileNameWithoutExtension(file) + "-pages");
        if (Foreign(folder) is { } foreign)
        {
            talk.Failed(folder, $"holds {foreign}, which is none of our pages; nothing is written there");
            return;
        }
        string half = folder + ".part" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            Directory.CreateDirectory(half);
            await OutputFile.WriteAsync(file, async writer =>
            {
                await ReportFolder.WriteAsync(trace, writer, Path.GetFileName(folder), name => new StreamWriter(Path.Combine(half, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), options, token).ConfigureAwait(false);
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
                Directory.Move(half, folder);
            }, talk).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            talk.Failed(folder, "can't be written: " + exception.Message);
        }
        finally
        {
            if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
        }
    }

    /// <summary>The first thing in a folder that we did not write; null where there is none.</summary>
    private static string? Foreign(string folder)
    {
        if (!Directory.Exists(folder)) return File.Exists(folder) ? "a file" : null;
        return Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .FirstOrDefault(name => !(name!.EndsWith(".html", StringComparison.Ordinal) && (name.StartsWith("story-", StringComparison.Ordinal) || name.StartsWith("alone-", StringComparison.Ordinal))));
    }
}
