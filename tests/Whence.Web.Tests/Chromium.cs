using PuppeteerSharp;
using Whence.Web.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Whence.Web.Tests;

/// <summary>The Chromium of this machine, one for all tests. Without one the tests that need it are skipped, with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    private IBrowser? _browser;

    private static string? Executable => Environment.GetEnvironmentVariable("WHENCE_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Places, File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable) return;
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = executable,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb"],
        });
    }

    /// <summary>A new page of its own session, with what happens on it recorded.</summary>
    public async Task<Visit> OpenAsync(int width = 1_600, bool dark = false)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine: install it, or name it in WHENCE_CHROMIUM.");
        return await Visit.OpenAsync(await _browser!.CreateBrowserContextAsync(), width, dark);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }
}
