using CsCheck;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Contents;

public sealed class IdsAndSlugsTests
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    [Fact]
    public void Content_ids_have_orchards_form_and_never_meet()
    {
        var ids = new IdGenerator();

        var made = Enumerable.Range(0, 5000).Select(_ => ids.NewContentId()).ToList();

        made.ShouldAllBe(id => id.Length == 26 && id[0] == '4' && id.All(c => Alphabet.Contains(c)));
        made.Distinct().Count().ShouldBe(made.Count);
        // Every place but the first takes every letter, so no bits are wasted.
        for (var i = 1; i < 26; i++)
            made.Select(id => id[i]).Distinct().Count().ShouldBe(32);
    }

    [Fact]
    public void A_given_source_gives_the_same_ids_again()
    {
        static IdGenerator Seeded()
        {
            var random = new Random(7);
            return new IdGenerator(span => random.NextBytes(span));
        }

        var (first, second) = (Seeded(), Seeded());
        Enumerable
            .Range(0, 50)
            .Select(_ => first.NewContentId())
            .ShouldBe(Enumerable.Range(0, 50).Select(_ => second.NewContentId()));
    }

    [Fact]
    public void Case_ids_are_version_7_and_in_the_order_of_time()
    {
        var ids = new IdGenerator();
        var start = new DateTimeOffset(2025, 8, 15, 9, 0, 0, TimeSpan.Zero);

        var made = Enumerable.Range(0, 200).Select(i => ids.NewCaseId(start.AddMilliseconds(i))).ToList();

        made.ShouldAllBe(id => id.Version == 7 && (id.Variant & 0xC) == 0x8);
        made.Select(id => id.ToString()).ShouldBe(made.Select(id => id.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Yhdistysilta syksyllä", "yhdistysilta-syksylla")]
    [InlineData("  Åbo & Björneborg!  ", "abo-bjorneborg")]
    [InlineData("Kesä – 2025", "kesa-2025")]
    [InlineData("SMØRREBRØD", "smorrebrod")]
    [InlineData("Straße", "strasse")]
    [InlineData("русский текст", "русскии-текст")]
    [InlineData("---", "")]
    [InlineData(null, "")]
    public void A_slug_is_what_people_would_type(string? text, string slug) => Slug.From(text).ShouldBe(slug);

    [Fact]
    public void A_slug_of_a_slug_is_the_slug_and_it_is_always_a_path() =>
        Gen.String.Sample(
            text =>
            {
                var slug = Slug.From(text);
                Slug.From(slug).ShouldBe(slug);
                AutoroutePartHandler.IsAllowed(slug).ShouldBeTrue();
                slug.ShouldNotContain("--");
                slug.Trim('-').ShouldBe(slug);
            },
            iter: 2000
        );
}
