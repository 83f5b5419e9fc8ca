using System.Reflection;
using Whence.Casebook;

namespace Whence.Cli;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>The version alone.</summary>
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    /// <summary>The version with the build of the rules and models, which is a hash of their content.</summary>
    public static string Full { get; } = Text + "+" + ReadingForm.Version[..12];
}
