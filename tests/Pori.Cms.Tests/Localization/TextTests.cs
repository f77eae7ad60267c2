using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Tests.Liquid;

namespace Pori.Cms.Tests.Localization;

public sealed class TextTests
{
    [Fact]
    public async Task A_text_comes_in_its_culture_then_in_the_default_then_as_its_key()
    {
        await using var site = await StartAsync();
        var texts = site.Get<Texts>();

        texts.Get("sv", "hello", "Pori").ShouldBe("Hej Pori");
        texts.Get("sv-FI", "hello", "Pori").ShouldBe("Hej Pori");
        texts.Get("sv", "only.fi").ShouldBe("vain suomeksi");
        texts.Get("sv", "no.such.key").ShouldBe("no.such.key");
        texts.Get("sv", "Hello {0}", "Pori").ShouldBe("Hello Pori");
        texts.Find("sv", "no.such.key").ShouldBeNull();
    }

    [Fact]
    public async Task Arguments_are_formatted_in_the_culture_and_stray_braces_do_no_harm()
    {
        await using var site = await StartAsync();
        var texts = site.Get<Texts>();

        texts.Get("fi", "sum", 1234.5m).ShouldBe("Summa 1\u00A0234,5");
        texts.Get("en", "sum", 1234.5m).ShouldBe("Sum 1,234.5");
        texts.Get("en", "braces", "x").ShouldBe("a { b");
        texts.Get("en", "hello").ShouldBe("Hello {0}");
    }

    [Fact]
    public async Task The_site_words_a_text_anew_and_takes_it_back()
    {
        await using var site = await StartAsync();
        var texts = site.Get<Texts>();

        await site.StoreDocumentAsync(
            "SiteSettings",
            (JsonObject)JsonNode.Parse("""{"TextOverrides":{"fi":{"hello":"Terve {0}"},"sv":{"new.key":"ny"}}}""")!
        );
        texts.Get("fi", "hello", "Pori").ShouldBe("Terve Pori");
        texts.Get("sv", "hello", "Pori").ShouldBe("Hej Pori");
        texts.Get("sv", "new.key").ShouldBe("ny");

        await site.StoreDocumentAsync("SiteSettings", []);
        texts.Get("fi", "hello", "Pori").ShouldBe("Hei Pori");
    }

    [Fact]
    public async Task Templates_use_the_same_texts()
    {
        await using var site = await StartAsync();

        (await site.Renderer.RenderAsync("{{ 'hello' | t: 'Å<' }}", new LiquidScope("sv"))).ShouldBe("Hej &#xC5;&lt;");
    }

    [Fact]
    public async Task Settings_are_read_once_and_give_typed_sections()
    {
        await using var site = await StartAsync();
        await site.StoreDocumentAsync(
            "SiteSettings",
            (JsonObject)
                JsonNode.Parse(
                    """{"SiteName":"Pori","PageSize":20,"BaseUrl":"https://x.example/","Box":{"name":"a","size":"3"},"Odd":{"size":"many"},"LocalizationSettings":{"DefaultCulture":"sv","SupportedCultures":["fi","en"]}}"""
                )!
        );
        var settings = await site.Get<SiteSettings>().GetAsync();

        settings.ShouldBeSameAs(site.Get<SiteSettings>().Current);
        (settings.SiteName, settings.PageSize, settings.BaseUrl).ShouldBe(("Pori", 20, "https://x.example"));
        settings.Cultures.Default.ShouldBe("sv");
        settings.Cultures.Supported.ShouldBe(["sv", "fi", "en"]);
        settings.Section<Box>("Box").ShouldBe(new Box { Name = "a", Size = 3 });
        settings.Section<Box>("Box").ShouldBeSameAs(settings.Section<Box>("Box"));
        settings.Section<Box>("Odd").ShouldBe(new Box());
        settings.Section<Box>("None").ShouldBe(new Box());
        settings.Section("None").ShouldBeNull();
    }

    [Fact]
    public async Task A_site_without_settings_is_finnish_first()
    {
        await using var site = await StartAsync();

        (await site.Get<SiteSettings>().GetAsync()).Cultures.ShouldBe(SiteCultures.Standard);
    }

    private static Task<LiquidSite> StartAsync() =>
        LiquidSite.StartAsync(s => s.AddSingleton(new TextSource(typeof(TextTests).Assembly)));

    internal sealed record Box
    {
        public string Name { get; init; } = "";

        public int Size { get; init; }
    }
}
