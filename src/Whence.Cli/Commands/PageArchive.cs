using Whence.Cli.Terminal;
using Whence.Intake.Warc;

namespace Whence.Cli.Commands;

/// <summary>Opens and closes the web archive of a run, with what goes wrong said in words.</summary>
internal static class PageArchive
{
    /// <summary>The archive; null where it can't be written, which is said and counted.</summary>
    public static WarcFile? Open(string file, Talk talk)
    {
        try
        {
            return WarcFile.Open(file, "Whence/" + ProgramVersion.Text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            talk.Failed(file, "can't be written or taken over: " + exception.Message);
            return null;
        }
    }

    /// <summary>Moves it into its place.</summary>
    public static void Commit(WarcFile archive, string file, Talk talk)
    {
        try
        {
            archive.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            talk.Failed(file, "can't be written: " + exception.Message);
        }
    }
}
