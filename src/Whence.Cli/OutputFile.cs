using System.Text;
using Whence.Cli.Terminal;

namespace Whence.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Says, before any work is done, that nothing can be written at a place; the path where something can be, else null.</summary>
    public static string? Check(string? path, Talk talk)
    {
        if (path is null) return null;
        string? flaw = path.Length == 0 ? "names no file"
            : Directory.Exists(path) ? "is a folder; --output takes a file"
            : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/") ? null
            : "can't be written: its folder does not exist";
        if (flaw is null) return path;
        talk.Failed(path, flaw);
        return null;
    }

    /// <summary>Writes beside the file and moves into place at the end; what was there before stays until then. A failure is said and counted.</summary>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write, Talk talk)
    {
        string half = path + ".part" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            await using (StreamWriter writer = new(half, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                await write(writer).ConfigureAwait(false);
            Place(half, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            talk.Failed(path, "can't be written: " + exception.Message);
            Remove(half);
        }
    }

    /// <summary>Moves a whole file to its place. A device or pipe has no length and may not be replaced by a file, so what is there and empty is written into.</summary>
    private static void Place(string half, string path)
    {
        if (File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is FileInfo { Exists: true, Length: 0 })
        {
            File.Copy(half, path, overwrite: true);
            File.Delete(half);
        }
        else File.Move(half, path, overwrite: true);
    }

    private static void Remove(string half)
    {
        try
        {
            File.Delete(half);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // it was never there, or the folder is gone: nothing half-written is left under the name that was asked for
        }
    }
}
