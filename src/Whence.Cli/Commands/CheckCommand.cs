using System.CommandLine;
using Whence.Cli.Terminal;

namespace Whence.Cli.Commands;

/// <summary><c>whence check</c>: how each report stands to a claim.</summary>
internal static class CheckCommand
{
    public static Command Build(Talk talk) => new("check", "Says how each report stands to a claim.");
}
