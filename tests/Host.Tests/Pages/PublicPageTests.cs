using Pori.Yhdistys.Module.Pages;

namespace Pori.Host.Tests.Pages;

/// <summary>Who knows the address of a page finds its class, and from the class its view.</summary>
public sealed class PublicPageTests
{
    private const string Suffix = "Page";

    private static IEnumerable<Type> Pages =>
        typeof(Pori.Yhdistys.Module.Startup)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IPublicPage)));

    [Fact]
    public void Each_page_is_named_as_one_and_has_the_view_of_its_slice_and_name()
    {
        var views = typeof(Pori.Yhdistys.Theme.Manifest).Assembly.GetManifestResourceNames();
        Pages.Count().ShouldBeGreaterThan(10);
        foreach (var page in Pages)
        {
            page.Name.ShouldEndWith(Suffix);
            var view = $"{page.Namespace!.Split('.')[^1]}-{page.Name[..^Suffix.Length]}.liquid";
            views.ShouldContain(v => v.EndsWith(view, StringComparison.Ordinal), view);
        }
    }
}
