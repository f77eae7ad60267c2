using CsCheck;
using Pori.Cms.Liquid;

namespace Pori.Cms.Tests.Liquid;

public sealed class SoftHyphenTests
{
    [Theory]
    [InlineData("kumppanuussopimukset", "kump-panuus-sopi-mukset")]
    [InlineData("yhdistysavustukset", "yhdis-tys-avus-tukset")]
    [InlineData("hyvinvointikertomus", "hyvin-vointi-ker-tomus")]
    [InlineData("kaupunginhallitus", "kau-pungin-hal-litus")]
    [InlineData("osallistumismahdollisuus", "osal-listu-mis-mah-dolli-suus")]
    [InlineData("lyhytsana", "lyhytsana")]
    [InlineData("neljätoista-kirjainta", "neljätoista-kirjainta")]
    [InlineData("Yhdistysyhteistyöohjelma 2025", "Yhdis-tys-yhteis-työ-ohjelma 2025")]
    [InlineData("", "")]
    public void Long_words_get_hyphens_at_syllables(string text, string expected) =>
        SoftHyphens.In(text).Replace('\u00AD', '-').ShouldBe(expected);

    [Theory]
    [InlineData("<a title=\"kumppanuussopimukset\">x</a>")]
    [InlineData("a &CounterClockwiseContourIntegral; b")]
    public void Tags_and_references_of_html_stay(string html) => SoftHyphens.In(html, isHtml: true).ShouldBe(html);

    [Fact]
    public void Nothing_but_hyphens_is_added_and_no_piece_is_shorter_than_three_letters() =>
        Gen.Char["aeiouyäöhjklmnprstv bdg-"]
            .Array[0, 60]
            .Sample(letters =>
            {
                var text = new string(letters);
                var result = SoftHyphens.In(text);
                result.Replace("\u00AD", "").ShouldBe(text);
                foreach (var word in result.Split(' ', '-'))
                {
                    if (word.Contains('\u00AD'))
                        word.Split('\u00AD').Min(p => p.Length).ShouldBeGreaterThanOrEqualTo(3);
                }
            });

    [Theory]
    [InlineData(LiquidEncoding.Page)]
    [InlineData(LiquidEncoding.Html)]
    [InlineData(LiquidEncoding.None)]
    public async Task The_filter_survives_encoding(LiquidEncoding encoding)
    {
        await using var site = await LiquidSite.StartAsync();

        var html = await site.Renderer.RenderAsync(
            "{{ '<kumppanuussopimukset>' | soft_hyphens }}{{ '<b>' | raw | soft_hyphens }}",
            new LiquidScope("fi") { Encoding = encoding }
        );

        System.Net.WebUtility.HtmlDecode(html).ShouldBe("<kump\u00ADpanuus\u00ADsopi\u00ADmukset><b>");
        html.Contains("&lt;", StringComparison.Ordinal).ShouldBe(encoding != LiquidEncoding.None);
    }
}
