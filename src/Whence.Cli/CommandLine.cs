using System.CommandLine;
using Whence.Casebook;
using Whence.Cli.Terminal;

namespace Whence.Cli;

/// <summary>Parses the command line and runs a command; says plainly what was wrong with it.</summary>
internal static class CommandLine
{
    /// <summary>0 done, 1 done but some inputs failed, 2 wrong usage.</summary>
    public static int Run(RootCommand root, string[] args, Talk talk)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                talk.Error(error.Message);
            talk.Error("“whence --help” lists the commands.");
            return ExitCode.Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            talk.Error(exception.Message);
            return ExitCode.Usage;
        }
        catch (CasebookException exception)
        {
            talk.Failure(exception.Message);
            return ExitCode.SomeFailed;
        }
        catch (IOException exception) when (exception.HResult is BrokenPipe)
        {
            return ExitCode.Done; // whoever read our output has seen enough
        }
    }

    private const int BrokenPipe = 32;
}
