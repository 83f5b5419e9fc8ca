namespace Whence.Cli;

/// <summary>How the program ends; held stable.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeFailed = 1;
    public const int Usage = 2;
}
