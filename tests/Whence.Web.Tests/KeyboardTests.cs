using Whence.Claims;

namespace Whence.Web.Tests;

/// <summary>Every page and every action by keyboard alone.</summary>
public sealed class KeyboardTests(Chromium chromium, SampleApp app)
{
    /// <summary>Everything that takes the focus, in the order of the page; what is folded away or hidden does not.</summary>
    private const string Stops =
        """
        (() => { window.stops = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0); return stops.length; })()
        """;

    /// <summary>Which of them has the focus, whether it shows, and whether it is seen; -1 where none of them has it. A date is several stops.</summary>
    private const string Now =
        """
        (() => { const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e); return [stops.indexOf(e), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || e instanceof SVGElement ? 1 : 0, b.bottom > 0 && b.top < innerHeight ? 1 : 0]; })()
        """;

    [Fact]
    public async Task On_every_kind_of_page_Tab_goes_through_all_in_the_order_of_the_page_shows_where_it_is_and_gets_out()
    {
        await using Visit visit = await chromium.OpenAsync(width: 1_000);
        List<string> flaws = [];
        foreach (string path in await Crawl.KindsAsync(app.Home))
        {
            await visit.GoAsync(new(app.Home, path));
            int stops = await visit.AskAsync<int>(Stops), last = -1;
            for (int tabs = 0; last < stops - 1 && tabs < stops + 20; tabs++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                int[] now = await visit.AskAsync<int[]>(Now);
                if (now[0] == last) continue;
                if (now[0] != last + 1) flaws.Add($"{path}: after stop {last} comes {now[0]}, {await visit.FocusedAsync()}");
                if (now[1] == 0) flaws.Add($"{path}: the focus does not show on {await visit.FocusedAsync()}");
                if (now[2] == 0) flaws.Add($"{path}: the focus is out of sight on {await visit.FocusedAsync()}");
                last = now[0];
                if (flaws.Count > 5) break;
            }
            if (last != stops - 1) flaws.Add($"{path}: stop {last} of {stops} is not left");
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.AskAsync<bool>("document.activeElement === stops.at(-1)")) flaws.Add($"{path}: nothing leads out of the page");
        }
        flaws.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_stop_of_every_page_leads_past_the_menu()
    {
        await using Visit visit = await chromium.OpenAsync();
        foreach (string path in await Crawl.KindsAsync(app.Home))
        {
            await visit.GoAsync(new(app.Home, path));
            await visit.Page.Keyboard.PressAsync("Tab");
            (await visit.AskAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#main", path);
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.Keyboard.PressAsync("Tab");
            (await visit.AskAsync<bool>("document.activeElement.closest('header') === null")).ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task Everything_that_can_be_decided_is_decided_and_taken_back()
    {
        await using OwnApp own = await OwnApp.OpenAsync(Readings.Sample.Value);
        await using Visit visit = await chromium.OpenAsync();
        Claim claim = own.Bench.View.Trace.Claims.OrderByDescending(claim => claim.Appearances.Length).First();
        Claim other = own.Bench.View.Trace.Claims.First(one => one.Story == claim.Story && one.Id != claim.Id);
        await Deciding.DecideAllAsync(visit, own, claim, other);
        await Deciding.UndoAllAsync(visit, own);
        visit.ShouldBeQuiet(own.Home);
    }

    [Fact]
    public async Task Reports_are_added_and_the_list_is_marked_as_seen()
    {
        await using OwnApp own = await OwnApp.OpenAsync([], change: static options => options with { Fetch = AddTests.One });
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(own.Home, "/add"));
        await visit.WriteAsync("#text", "The gates of the Halvard Dam were shut for nine days, a foreman told Radio Meridian on Monday.");
        await visit.WriteAsync("#outlet", "Radio Meridian");
        await visit.TabToAsync("#published");
        foreach (char digit in "02242031") await visit.Page.Keyboard.PressAsync(digit.ToString());
        await visit.EnterAsync("form[action='/add/text'] button");
        await DecideTests.Until(() => own.Bench.View.Trace.Documents.Count == 1);
        own.Bench.View.Trace.Documents.Values.Single().Published?.ToString().ShouldBe("2031-02-24");
        await visit.GoAsync(new(own.Home, "/add"));
        await visit.WriteAsync("#address", "https://news.example/dam");
        await visit.PressToOpenAsync("Enter");
        await DecideTests.Until(() => own.Bench.View.Trace.Documents.Count == 2);
        await visit.GoAsync(new(own.Home, "/add"));
        await visit.ChooseAsync("#files", Path.Combine(Place.Sample, "03-noorderblad.txt"));
        await visit.EnterAsync("form[action='/add/files'] button");
        await DecideTests.Until(() => own.Bench.View.Trace.Documents.Count == 3);
        await visit.GoAsync(own.Home);
        await visit.EnterAsync("form[action='/look'] button");
        (await visit.AskAsync<string>("document.querySelector('section.panel').textContent")).ShouldContain("Nothing has changed.");
        visit.ShouldBeQuiet(own.Home);
    }

    [Fact]
    public async Task What_is_looked_for_checked_switched_and_compared()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(app.Home);
        await visit.WriteAsync("#find", "gates");
        await visit.PressToOpenAsync("Enter");
        await visit.TabToAsync("#kind");
        await visit.Page.Keyboard.PressAsync("p");
        await visit.EnterAsync("form.fields button");
        visit.Page.Url.ShouldContain("kind=appearance");
        await visit.EnterAsync(".cards h3 a");
        (await visit.AskAsync<bool>("document.querySelector('mark:target') !== null")).ShouldBeTrue();
        string report = new Uri(visit.Page.Url).AbsolutePath;
        const string line = "getComputedStyle(document.querySelector('mark.quantity, mark.time, mark.said')).borderBottomStyle";
        string kind = await visit.AskAsync<string>("document.querySelector('mark.quantity, mark.time, mark.said').className");
        (await visit.AskAsync<string>(line)).ShouldNotBe("none");
        await visit.GoAsync(new(app.Home, report));
        await visit.TabToAsync("#show-" + kind);
        await visit.Page.Keyboard.PressAsync("Space");
        (await visit.AskAsync<string>(line)).ShouldBe("none");
        await visit.EnterAsync(".switches button");
        (await visit.AskAsync<string>(line)).ShouldBe("none");
        await visit.EnterAsync("form[aria-label='Side by side'] button");
        (await visit.AskAsync<string>("document.querySelector('h1').textContent")).ShouldBe("Side by side");
        await visit.GoAsync(new(app.Home, "/check"));
        await visit.WriteAsync("#claim", "Engineers were ordered to keep the gates shut until the opening");
        await visit.PressToOpenAsync("Enter");
        (await visit.AskAsync<int>("document.querySelectorAll('.cards li').length")).ShouldBeGreaterThan(3);
        visit.ShouldBeQuiet(app.Home);
    }
}
