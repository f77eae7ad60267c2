using Microsoft.Playwright;

namespace Pori.Host.Tests.Browser;

/// <summary>A resident without a mouse, and one without script.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const int MostKeys = 80;
    private const string Focused =
        "(() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.innerText ?? '').replace(/\\u00AD/g, '').replace(/\\s+/g, ' ').trim(); })()";

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        await using var window = await site.OpenAsync(1280);
        await window.GoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        (await window.Page.EvaluateAsync<string>(Focused)).ShouldBe("Siirry sisältöön");
        (await window.Page.Locator(".c-skip").BoundingBoxAsync()).ShouldNotBeNull().Height.ShouldBeGreaterThan(20);
        await window.Page.Keyboard.PressAsync("Enter");
        (await window.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_free_event_of_the_weekend_is_found_and_opened_by_keyboard_alone(int width)
    {
        await using var window = await site.OpenAsync(width);
        var page = window.Page;
        await window.GoAsync("/");
        await FollowAsync(page, "Katso tapahtumakalenteri");
        await FollowAsync(page, "viikonloppuna");
        if (await page.Locator("#filters").IsHiddenAsync())
        {
            await TabToAsync(page, "Rajaa tuloksia");
            await page.Keyboard.PressAsync("Enter");
        }
        await TabToAsync(page, "Maksuton (");
        await page.Keyboard.PressAsync("Space");
        await FollowAsync(page, "Näytä tulokset");
        page.Url.ShouldContain("hinta=maksuton");
        var titles = await page.Locator("main .c-ticket__title").AllInnerTextsAsync();
        var first = titles[0].Replace("\u00AD", "", StringComparison.Ordinal);
        titles.Count.ShouldBe(5);
        await FollowAsync(page, first);
        page.Url.ShouldContain("/tapahtumat/");
        (await page.Locator("h1").InnerTextAsync()).Replace("\u00AD", "", StringComparison.Ordinal).ShouldBe(first);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("maksuton", Case.Insensitive);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_has_the_focus_shows_it()
    {
        await using var window = await site.OpenAsync(1280);
        await window.GoAsync("/tapahtumat");
        for (var i = 0; i < 40; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            // The calendar's button within a date field has the browser's own ring; the field itself then has no focus.
            var shown = await window.Page.EvaluateAsync<bool>(
                "(() => { const e = document.activeElement, s = getComputedStyle(e); "
                    + "return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || (e.type === 'date' && !e.matches(':focus')); })()"
            );
            shown.ShouldBeTrue(await window.Page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }
    }

    [Fact]
    public async Task Escape_closes_the_menu_and_goes_back_to_its_button()
    {
        await using var window = await site.OpenAsync(360);
        await window.GoAsync("/");
        await TabToAsync(window.Page, "Valikko");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Escape");
        (await window.Page.Locator(".c-narrow__panel").IsHiddenAsync()).ShouldBeTrue();
        (await window.Page.EvaluateAsync<string>(Focused)).ShouldBe("Valikko");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Without_script_the_filters_and_the_menu_work(int width)
    {
        await using var window = await site.OpenAsync(width, script: false);
        await window.GoAsync("/tapahtumat");
        var before = await window.Page.Locator("#results").InnerTextAsync();
        if (await window.Page.Locator("#filters").IsHiddenAsync())
            await window.Page.ClickAsync(".c-facets > summary");
        await window.Page.CheckAsync("input[name=hinta][value=maksuton]");
        await window.Page.ClickAsync("#filters .c-button");
        window.Page.Url.ShouldContain("hinta=maksuton");
        (await window.Page.Locator("#results").InnerTextAsync()).ShouldNotBe(before);
        if (width < 400)
            await window.Page.ClickAsync(".c-narrow > summary");
        await window.Page.Locator("nav.c-menu a:visible").First.ClickAsync();
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1);
    }

    private static async Task FollowAsync(IPage page, string text)
    {
        await TabToAsync(page, text);
        var before = page.Url;
        // Waited for from before the key: a page that comes at once would be missed.
        var arrival = page.WaitForURLAsync(url => url != before);
        await page.Keyboard.PressAsync("Enter");
        await arrival;
    }

    // Goes on with Tab until what is focused begins with the text.
    private static async Task TabToAsync(IPage page, string text)
    {
        var seen = new List<string>();
        // The browser drops keys until it has painted the page.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        for (var i = 0; i < MostKeys; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>(Focused));
            if (seen[^1].StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return;
        }
        throw new ShouldAssertException($"'{text}' is not reached in {MostKeys} keys, but {string.Join(" > ", seen)}");
    }
}
