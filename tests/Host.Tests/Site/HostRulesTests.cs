using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>What holds for every request: the site's names, what is logged, what is packed and kept.</summary>
[Collection(SqliteSite.Name)]
public sealed class HostRulesTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_name_that_is_not_the_site_s_is_not_answered()
    {
        (await visitor.GetAsync("/", ("Host", "evil.example"))).ShouldBe(400);
        (await visitor.GetAsync("/", ("Host", "localhost"))).ShouldBe(200);
    }

    [Theory]
    [InlineData("http://localhost:5000", "localhost,127.0.0.1,[::1]")]
    [InlineData("http://yhdistykset.example:80;http://127.0.0.1:81", "yhdistykset.example,127.0.0.1,localhost,[::1]")]
    [InlineData("http://0.0.0.0:5000", "*")]
    [InlineData("http://+:5000", "*")]
    public void The_names_are_those_it_listens_at(string urls, string names)
    {
        using var site = Build(urls);
        site.Services.GetRequiredService<IOptions<HostFilteringOptions>>()
            .Value.AllowedHosts.ShouldBe(names.Split(','));
    }

    [Fact]
    public void What_people_search_for_is_not_logged()
    {
        using var site = Build("http://127.0.0.1:0");
        var logs = site.Services.GetRequiredService<ILoggerFactory>();
        logs.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics").IsEnabled(LogLevel.Information).ShouldBeFalse();
        logs.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics").IsEnabled(LogLevel.Warning).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_is_packed_for_who_asks_unless_it_is_a_reader_s_own()
    {
        var packed = (await visitor.GetAsync("/tapahtumat", ("Accept-Encoding", "br"))).ShouldBe(200);
        packed.Header("Content-Encoding").ShouldBe("br");
        packed.Header("Vary").ShouldNotBeNull().ShouldContain("Accept-Encoding");
        var plain = (await visitor.GetAsync("/tapahtumat")).ShouldBe(200);
        plain.Header("Content-Encoding").ShouldBeNull();
        (packed.Body.Length * 3).ShouldBeLessThan(plain.Body.Length);
        packed.Header("ETag").ShouldBe(plain.Header("ETag"));
        var own = await visitor.GetAsync("/tapahtumat", ("Accept-Encoding", "br"), ("Cookie", "x=1"));
        own.ShouldBe(200).Header("Content-Encoding").ShouldBeNull();
    }

    [Fact]
    public async Task A_file_is_kept_for_ever_under_the_address_of_its_version_only()
    {
        var css = (await visitor.GetAsync("/"))
            .Links("link[rel=stylesheet]")
            .First(l => l.Contains("?v=", StringComparison.Ordinal));
        (await visitor.GetAsync(css))
            .ShouldBe(200)
            .Header("Cache-Control")
            .ShouldBe("public, max-age=31536000, immutable");
        foreach (var other in new[] { css[..css.IndexOf('?', StringComparison.Ordinal)], css + "0", css + "&v=1" })
            (await visitor.GetAsync(other))
                .ShouldBe(200)
                .Header("Cache-Control")
                .ShouldNotBeNull()
                .ShouldNotContain("immutable");
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string urls)
    {
        var folder = Path.Combine(Path.GetTempPath(), "pori-never-started");
        return SiteBuilder.Create(new(urls, folder, null, Empty: true, [], Small: true)).Build();
    }
}
