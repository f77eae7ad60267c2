using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Browser;

/// <summary>Every kind of page in a browser: no violation of WCAG 2.2 AA that axe finds, no complaint of the browser, no sideways scrolling.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task No_kind_of_page_has_a_violation_and_the_browser_complains_of_nothing(
        int width,
        ColorScheme colours
    )
    {
        await using var window = await site.OpenAsync(width, colours);
        var found = new List<string>();
        foreach (var path in SitePages.Kinds)
        {
            await window.GoAsync(path);
            found.AddRange(await ViolationsAsync(window.Page, path));
        }
        found.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_pages_in_the_other_languages_have_no_violation(int language)
    {
        await using var window = await site.OpenAsync(1280);
        var found = new List<string>();
        foreach (var route in SitePages.Routes)
        {
            await window.GoAsync(route[language]);
            found.AddRange(await ViolationsAsync(window.Page, route[language]));
        }
        found.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_with_errors_has_no_violation()
    {
        await using var window = await site.OpenAsync(360);
        await window.GoAsync("/palaute");
        await window.Page.ClickAsync("main form button");
        await window.Page.WaitForSelectorAsync(".c-errors");
        (await ViolationsAsync(window.Page, "/palaute, with errors")).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("c-errors");
    }

    [Fact]
    public async Task An_open_menu_and_open_filters_have_no_violation()
    {
        await using var window = await site.OpenAsync(360);
        await window.GoAsync("/tapahtumat");
        await window.Page.ClickAsync(".c-facets > summary");
        (await ViolationsAsync(window.Page, "filters")).ShouldBeEmpty();
        await window.GoAsync("/");
        await window.Page.ClickAsync(".c-narrow > summary");
        (await ViolationsAsync(window.Page, "menu")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        await using var window = await site.OpenAsync(width);
        var wide = new List<string>();
        foreach (var path in SitePages.Kinds)
        {
            await window.GoAsync(path);
            var needed = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
                wide.Add($"{path} is {needed} wide");
        }
        wide.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string path) =>
        (await page.RunAxe(Wcag)).Violations.Select(v =>
            $"{path}: {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}"
        );
}
