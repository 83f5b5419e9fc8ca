using System.Diagnostics;

namespace Whence.Web.Tests;

/// <summary>The accessibility checker axe-core, put into the build folder where npm can get it.</summary>
internal static class Axe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    private static readonly Lazy<(string? Script, string Reason)> Found = new(Find);

    /// <summary>Its script. The test is skipped, with the reason, where it can't be had: the checks of our own (<see cref="AccessChecks"/>) run all the same.</summary>
    public static string ScriptOrSkip()
    {
        (string? script, string reason) = Found.Value;
        Assert.SkipWhen(script is null, "axe-core can't be had: " + reason + ". Names, roles, order and contrast are checked without it by the tests beside this one.");
        return script!;
    }

    private static (string?, string) Find()
    {
        string folder = Path.Combine(Place.Root, ".build", "axe"), script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            try
            {
                Directory.CreateDirectory(folder);
                using Process npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4.14.1"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                npm.OutputDataReceived += static (_, _) => { };
                npm.ErrorDataReceived += static (_, _) => { };
                npm.BeginOutputReadLine();
                npm.BeginErrorReadLine();
                if (!npm.WaitForExit(Limit))
                {
                    npm.Kill(entireProcessTree: true);
                    return (null, "npm did not end in time");
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return (null, "there is no npm on this machine");
            }
        }
        return File.Exists(script) ? (File.ReadAllText(script), "") : (null, "npm could not get axe-core");
    }

    /// <summary>What axe finds wrong with the page, a line each.</summary>
    public static async Task<string[]> RunAsync(Visit visit, string script)
    {
        await visit.Page.EvaluateExpressionAsync(script + ";0");
        return await visit.Page.EvaluateFunctionAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
              .flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? '')))
            """);
    }
}
