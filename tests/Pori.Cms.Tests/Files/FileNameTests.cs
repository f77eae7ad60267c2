using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CsCheck;
using Pori.Cms.Files;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Files;

public sealed class FileNameTests
{
    private const string Tricky = "/\\:*?\"<>|.. \t\r\n\0\u202E\u200B\u2028\uFEFFaCONäå😀%;'é\u0301.pdf";

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[Tricky], 0, 130],
        Gen.String[Gen.Char[Tricky], 0, 20].Select(s => s + ".pdf")
    );

    [Theory]
    [InlineData("Tilinpäätös 2025.pdf", "Tilinpäätös 2025.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\a.pdf", "a.pdf")]
    [InlineData("a\r\nb.pdf", "ab.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1.tar.pdf", "_LPT1.tar.pdf")]
    [InlineData("a.pdf:evil", "a.pdf_evil")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData("a \" b?.pdf", "a _ b_.pdf")]
    [InlineData("a.pdf. . ", "a.pdf")]
    [InlineData("a\u0308.pdf", "ä.pdf")]
    [InlineData("hymiö 😀.png", "hymiö 😀.png")]
    public void A_name_is_cleaned(string sent, string cleaned) => FileName.Clean(sent).ShouldBe(cleaned);

    [Fact]
    public void Whatever_is_sent_the_name_is_short_shown_whole_and_stays_as_it_is_when_cleaned_again() =>
        Names.Sample(
            sent =>
            {
                var name = FileName.Clean(sent);
                var kinds = name.EnumerateRunes().Select(Rune.GetUnicodeCategory).ToList();
                return name.Length is > 0 and <= FileName.MostLength
                    && !name.Any(c => "/\\:*?\"<>|\r\n\0".Contains(c, StringComparison.Ordinal))
                    && !kinds.Exists(k => k is UnicodeCategory.Control or UnicodeCategory.Format)
                    && name.IsNormalized(NormalizationForm.FormC)
                    && FileName.Clean(name) == name;
            },
            iter: Deep.Or(usual: 20_000, deep: 500_000)
        );

    [Fact]
    public void Whatever_it_is_called_the_header_is_one_plain_line_and_gives_the_name_back() =>
        Names.Sample(
            sent =>
            {
                var header = CaseFileEndpoints.Disposition(sent);
                var read = ContentDispositionHeaderValue.Parse(header);
                return header.All(c => c is >= ' ' and < '\x7F')
                    && read.DispositionType == "attachment"
                    && read.Parameters.Count == 2
                    && read.FileNameStar == FileName.Clean(sent);
            },
            iter: Deep.Or(usual: 20_000, deep: 500_000)
        );
}
