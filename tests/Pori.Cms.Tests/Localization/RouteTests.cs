using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Pori.Cms.Localization;
using Pori.Cms.Tests.Caching;

namespace Pori.Cms.Tests.Localization;

public sealed class RouteTests
{
    private static readonly LocalizedRoute Events = new(
        "events",
        ("fi", "/tapahtumat"),
        ("sv", "/sv/evenemang"),
        ("en", "/en/events")
    );

    private static readonly LocalizedRoute Item = new(
        "item",
        ("fi", "/{**path}"),
        ("sv", "/sv/{**path}"),
        ("en", "/en/{**path}")
    );

    [Fact]
    public void A_route_gives_its_address_in_each_language()
    {
        var routes = Routes(Events, Item);

        routes.Url("events", "sv").ShouldBe("/sv/evenemang");
        routes.Url("events", "sv-FI").ShouldBe("/sv/evenemang");
        routes
            .Url("events", "en", ("sivu", "2"), ("q", "ä b"), ("laji", null))
            .ShouldBe("/en/events?sivu=2&q=%C3%A4%20b");
        routes.Url("item", "fi", ("path", "a/ä b")).ShouldBe("/a/%C3%A4%20b");
        routes
            .Urls("events")
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["fi"] = "/tapahtumat",
                    ["sv"] = "/sv/evenemang",
                    ["en"] = "/en/events",
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_link_to_nowhere_is_an_error()
    {
        var routes = Routes(Events, Item);

        Should.Throw<InvalidOperationException>(() => routes.Url("nothing", "fi")).Message.ShouldContain("nothing");
        Should.Throw<InvalidOperationException>(() => routes.Url("item", "fi")).Message.ShouldContain("{**path}");
        Should.Throw<InvalidOperationException>(() => routes.Url("events", "de")).Message.ShouldContain("'de'");
    }

    [Fact]
    public void A_route_that_would_break_a_link_is_refused_at_start()
    {
        var routes = Routes(Events);

        Should.Throw<InvalidOperationException>(() => routes.Add(Events)).Message.ShouldContain("two routes");
        Should
            .Throw<InvalidOperationException>(() =>
                routes.Add(new("x", ("fi", "/tapahtumat"), ("sv", "/sv/x"), ("en", "/en/x")))
            )
            .Message.ShouldContain("same path");
        Should
            .Throw<InvalidOperationException>(() => routes.Add(new("y", ("fi", "/y"), ("sv", "/sv/y"))))
            .Message.ShouldContain("'en'");
        Should
            .Throw<InvalidOperationException>(() => routes.Add(new("z", ("fi", "z"), ("sv", "/sv/z"), ("en", "/en/z"))))
            .Message.ShouldContain("slash");
    }

    [Theory]
    [InlineData("/tapahtumat", "fi fi fi")]
    [InlineData("/sv/evenemang", "sv sv sv")]
    [InlineData("/en/events", "en en en")]
    [InlineData("/plain", "fi fi fi")]
    public async Task The_path_alone_sets_the_culture(string path, string expected)
    {
        await using var server = await WebSite.StartAsync(
            null,
            app =>
            {
                app.UseRouteCulture();
                app.MapLocalized(Events, Cultures);
                app.MapGet("/plain", Cultures);
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", "en-US");
        request.Headers.Add("Cookie", ".AspNetCore.Culture=c=en|uic=en");

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_localized_page_answers_head_and_its_conventions_hold_for_all_languages()
    {
        await using var server = await WebSite.StartAsync(
            null,
            app => app.MapLocalized(Events, Cultures).WithMetadata("mark")
        );

        using var head = new HttpRequestMessage(HttpMethod.Head, "/en/events");
        (await server.Client.SendAsync(head, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        server
            .Endpoints.Where(e => e.Metadata.GetMetadata<string>() == "mark")
            .Select(e => e.Metadata.GetMetadata<RouteCulture>())
            .ShouldBe([new("fi", "events"), new("sv", "events"), new("en", "events")], ignoreOrder: true);
    }

    private static string Cultures(HttpContext http) =>
        $"{http.GetCulture()} {CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name}";

    private static Routes Routes(params LocalizedRoute[] all)
    {
        var routes = new Routes(Options.Create(new RouteOptions()));
        foreach (var route in all)
            routes.Add(route);
        return routes;
    }
}
