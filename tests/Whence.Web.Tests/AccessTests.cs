namespace Whence.Web.Tests;

/// <summary>Every kind of page by keyboard, for a screen reader, in light and dark.</summary>
public sealed class AccessTests(Chromium chromium, SampleApp app)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_kind_of_page_has_names_roles_order_and_contrast(bool dark)
    {
        await using Visit visit = await chromium.OpenAsync(dark: dark);
        List<string> flaws = [];
        foreach (string path in await Crawl.KindsAsync(app.Home))
        {
            await visit.GoAsync(new(app.Home, path));
            flaws.AddRange((await AccessChecks.RunAsync(visit)).Select(flaw => path + " " + flaw));
        }
        flaws.ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_finds_nothing_on_any_kind_of_page()
    {
        string script = Axe.ScriptOrSkip();
        await using Visit visit = await chromium.OpenAsync();
        List<string> flaws = [];
        foreach (string path in await Crawl.KindsAsync(app.Home))
        {
            await visit.GoAsync(new(app.Home, path));
            flaws.AddRange((await Axe.RunAsync(visit, script)).Select(flaw => path + " " + flaw));
        }
        flaws.ShouldBeEmpty();
    }

    [Fact]
    public async Task By_keyboard_alone_one_gets_from_the_stories_to_a_marked_sentence()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(app.Home);
        await visit.Page.Keyboard.PressAsync("Tab");
        (await Focused(visit)).ShouldBe("#main");
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabTo(visit, "/stories/");
        await visit.PressToOpenAsync("Enter");
        await TabTo(visit, "/claims/");
        await visit.PressToOpenAsync("Enter");
        await TabTo(visit, "/reports/");
        await visit.PressToOpenAsync("Enter");
        (await visit.AskAsync<string>("document.querySelector('mark:target')?.textContent ?? ''")).ShouldNotBeEmpty();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task What_has_the_focus_shows_it()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(app.Home);
        int focused = 0;
        for (int i = 0; i < 12; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.AskAsync<bool>("document.activeElement === document.body")) break;
            (await visit.AskAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldNotBe("none", await Focused(visit));
            focused++;
        }
        focused.ShouldBeGreaterThan(6);
    }

    private static Task<string> Focused(Visit visit) => visit.AskAsync<string>("document.activeElement.getAttribute('href') ?? document.activeElement.tagName");

    private static async Task TabTo(Visit visit, string start)
    {
        for (int i = 0; i < 200; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if ((await Focused(visit)).StartsWith(start, StringComparison.Ordinal)) return;
        }
        throw new InvalidOperationException($"No link to {start} is reached by Tab.");
    }
}
