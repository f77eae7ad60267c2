namespace Pori.Host.Tests.Browser;

/// <summary>The reference of the API, which lives by its script, works under the site's guard.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ApiReferenceTests(BrowserSite site)
{
    [Fact]
    public async Task The_reference_shows_every_address_and_the_browser_complains_of_nothing()
    {
        await using var window = await site.OpenAsync(1280);
        await window.GoAsync("/api/docs");
        foreach (var address in new[] { "/api/content", "/api/queries", "/api/search" })
            await window.Page.GetByText(address).First.WaitForAsync();
        window.Complaints.ShouldBeEmpty();
    }
}
