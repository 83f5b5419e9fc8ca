using PuppeteerSharp.Input;

namespace Whence.Web.Tests;

/// <summary>A page worked by keyboard alone: nothing is clicked, focused or filled in but by keys.</summary>
internal static class Keys
{
    private const int MaxTabs = 400;

    /// <summary>What has the focus, for messages.</summary>
    public static Task<string> FocusedAsync(this Visit visit) => visit.AskAsync<string>("(document.activeElement ?? document.body).outerHTML.slice(0, 160)");

    /// <summary>Presses Tab until what a selector names has the focus.</summary>
    public static async Task TabToAsync(this Visit visit, string selector)
    {
        for (int i = 0; i < MaxTabs; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateFunctionAsync<bool>("s => document.activeElement.matches(s)", selector)) return;
        }
        throw new InvalidOperationException($"{selector} is not reached by Tab.");
    }

    /// <summary>Goes to a field and writes into it, over what it holds.</summary>
    public static async Task WriteAsync(this Visit visit, string selector, string text)
    {
        await visit.TabToAsync(selector);
        await visit.Page.Keyboard.DownAsync("Control");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Page.Keyboard.UpAsync("Control");
        await visit.Page.Keyboard.TypeAsync(text, new TypeOptions());
    }

    /// <summary>Goes to a link or button and presses Enter, waiting for the page that opens.</summary>
    public static async Task EnterAsync(this Visit visit, string selector)
    {
        await visit.TabToAsync(selector);
        await visit.PressToOpenAsync("Enter");
    }

    /// <summary>Goes to a field for files, opens its dialog by the space bar and chooses.</summary>
    public static async Task ChooseAsync(this Visit visit, string selector, params string[] files)
    {
        const int tries = 4, wait = 10_000;
        await visit.TabToAsync(selector);
        for (int i = 1; ; i++)
        {
            Task<PuppeteerSharp.FileChooser> chooser = visit.Page.WaitForFileChooserAsync(new() { Timeout = wait });
            await visit.Page.Keyboard.PressAsync("Space");
            try
            {
                await (await chooser).AcceptAsync(files);
                return;
            }
            catch (TimeoutException) when (i < tries)
            {
                // The key came before the browser had been told to hand over its dialog, on a machine that does much else.
            }
        }
    }

    /// <summary>Goes to what folds and opens it.</summary>
    public static async Task UnfoldAsync(this Visit visit, string selector)
    {
        await visit.TabToAsync(selector + " > summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateFunctionAsync<bool>("s => document.querySelector(s).open", selector)).ShouldBeTrue(selector);
    }
}
