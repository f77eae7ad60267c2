using System.Text.Json.Nodes;
using Pori.Yhdistys.Module.Site;

namespace Pori.Yhdistys.Module.Tests.Site;

public class MunicipalityTests
{
    private static readonly JsonObject Settings = new()
    {
        ["Name"] = "Esimerkkilä",
        ["NameSv"] = "Exempelby",
        ["Genitive"] = "Esimerkkilän",
        ["Inessive"] = "Esimerkkilässä",
        ["Email"] = "kunta@esimerkkila.example",
    };

    [Theory]
    [InlineData("fi", "Esimerkkilä", "Esimerkkilän", "Esimerkkilässä")]
    [InlineData("sv", "Exempelby", "Exempelby", "Exempelby")]
    [InlineData("en", "Esimerkkilä", "Esimerkkilä", "Esimerkkilä")]
    public void A_city_is_named_in_the_readers_language_and_else_by_its_own_name(
        string culture,
        string name,
        string genitive,
        string inessive
    )
    {
        var city = Municipality.Of(Settings, culture);
        (city.Name, city.Genitive, city.Inessive).ShouldBe((name, genitive, inessive));
        (city.Email, city.Phone).ShouldBe(("kunta@esimerkkila.example", ""));
    }

    [Fact]
    public void A_site_without_settings_has_a_city_without_a_name() =>
        Municipality.Of([], "fi").ShouldBe(new Municipality("", "", ""));
}
