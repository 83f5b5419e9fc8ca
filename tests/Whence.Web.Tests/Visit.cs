using System.Collections.Concurrent;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Whence.Web.Tests;

/// <summary>A page in the browser, with all that went wrong on it and all that it asked for.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _flaws = new();
    private readonly ConcurrentQueue<string> _asked = new();

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Console errors, errors of scripts, dialogs that opened.</summary>
    public IReadOnlyCollection<string> Flaws => _flaws;

    /// <summary>Every address that was asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public static async Task<Visit> OpenAsync(IBrowserContext context, int width, bool dark)
    {
        IPage page = await context.NewPageAsync();
        Visit visit = new(context, page);
        page.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error or ConsoleType.Warning) visit._flaws.Enqueue("console: " + said.Message.Text);
        };
        page.PageError += (_, error) => visit._flaws.Enqueue("script: " + error.Message);
        page.Dialog += async (_, opened) =>
        {
            visit._flaws.Enqueue("dialog: " + opened.Dialog.Message);
            await opened.Dialog.Dismiss();
        };
        page.Request += (_, asked) => visit._asked.Enqueue(asked.Request.Url);
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = dark ? "dark" : "light" }]);
        return visit;
    }

    /// <summary>Goes to an address and waits until the page is there; gives the status.</summary>
    public async Task<int> GoAsync(Uri address)
    {
        IResponse? response = await Page.GoToAsync(address.AbsoluteUri, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load], Timeout = 60_000 });
        return response is null ? 200 : (int)response.Status;
    }

    /// <summary>Presses a key and waits for the page that it opens.</summary>
    public async Task PressToOpenAsync(string key)
    {
        Task<IResponse> opened = Page.WaitForNavigationAsync(new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load], Timeout = 60_000 });
        await Page.Keyboard.PressAsync(key);
        await opened;
    }

    /// <summary>Clicks what a selector names and waits for the page that it opens.</summary>
    public async Task ClickToOpenAsync(string selector)
    {
        Task<IResponse> opened = Page.WaitForNavigationAsync(new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load], Timeout = 60_000 });
        await Page.ClickAsync(selector);
        await opened;
    }

    public Task<T> AskAsync<T>(string script) => Page.EvaluateExpressionAsync<T>(script);

    /// <summary>Nothing went wrong, and nothing was asked for but from one host.</summary>
    public void ShouldBeQuiet(Uri home)
    {
        _flaws.ShouldBeEmpty();
        _asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && new Uri(url).Authority != home.Authority).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await _context.CloseAsync();
    }
}
