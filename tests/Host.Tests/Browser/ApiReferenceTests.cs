using Microsoft.Playwright;

namespace Pori.Host.Tests.Browser;

/// <summary>The reference of the API, which lives by its script, works under the site's guard.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ApiReferenceTests(BrowserSite site)
{
    [Fact]
    public async Task The_reference_shows_the_addresses_and_the_browser_complains_of_nothing()
    {
        await using var window = await site.OpenAsync(1280);
        await window.GoAsync("/api/docs");
        await window.Page.GetByText("/api/content/{contentItemId}").First.WaitForAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Search" }).First.WaitForAsync();
        window.Complaints.ShouldBeEmpty();
    }
}
