using System.ComponentModel;
using System.Diagnostics;

namespace Whence.Cli;

/// <summary>The user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens one of our own addresses; false where no browser could be started.</summary>
    public static bool Open(Uri address)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(address.AbsoluteUri) { UseShellExecute = true }
            : OperatingSystem.IsMacOS() ? new("open", [address.AbsoluteUri]) : new("xdg-open", [address.AbsoluteUri]);
        try
        {
            using Process? browser = Process.Start(start);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
