using System.Text;
using Whence.Checking;
using Whence.Text;

namespace Whence.Cli.Terminal;

/// <summary>A report's stance towards a claim, for a terminal of 80 columns.</summary>
internal static class CheckPrinter
{
    public static byte[] Print(Document document, CheckResult result, Ink ink)
    {
        StringBuilder text = new();
        string stance = result.Stance.ToString().ToLowerInvariant();
        string painted = result.Stance switch
        {
            CheckStance.Disagree => ink.Red(stance),
            CheckStance.Unrelated => ink.Dim(stance),
            _ => ink.Bold(stance),
        };
        string name = document.Outlet is { } outlet && document.Title is { } title ? outlet + ": " + title : document.Title ?? document.Outlet ?? document.Path ?? document.Id;
        text.Append(painted).Append(' ', 11 - stance.Length).Append(Plain.Cut(name, 68)).Append('\n');
        foreach (TextSpan evidence in result.Evidence)
            Wrapping.Append(text, "           ", "“" + evidence.Of(document.Text) + "”", static line => line, hang: 1);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
