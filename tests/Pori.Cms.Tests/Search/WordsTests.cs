using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Search;

public sealed class WordsTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private SearchSite site = null!;

    public async ValueTask InitializeAsync() => site = await SearchSite.StartAsync(await database.AnotherAsync());

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_word_is_found_in_its_other_forms()
    {
        await site.PublishAsync("Avustukset yhdistyksille");
        (await site.FindAsync("avustus")).ShouldBe(["Avustukset yhdistyksille"]);
        (await site.FindAsync("YHDISTYKSEN")).ShouldBe(["Avustukset yhdistyksille"]);
        (await site.FindAsync("pallo")).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_words_must_be_there()
    {
        await site.PublishAsync("Porin shakkikerho");
        await site.PublishAsync("Porin kuoro");
        (await site.FindAsync("porin kuoro")).ShouldBe(["Porin kuoro"]);
        (await site.FindAsync("kuoro shakki")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_of_little_meaning_may_be_missing()
    {
        await site.PublishAsync("Kerho, kuoro");
        (await site.FindAsync("kerho ja kuoro")).ShouldBe(["Kerho, kuoro"]);
        (await site.FindAsync("ja")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_beginning_of_a_compound_finds_it()
    {
        await site.PublishAsync("Shakkikerho");
        await site.PublishAsync("Kerhotoiminta");
        (await site.FindAsync("shak")).ShouldBe(["Shakkikerho"]);
        (await site.FindAsync("kerhot")).ShouldBe(["Kerhotoiminta"]);
    }

    [Fact]
    public async Task Best_come_the_whole_title_the_word_its_stem_its_beginning_then_the_body()
    {
        await site.PublishAsync("Muu", Things.Body("kerho"));
        await site.PublishAsync("Kerhotoiminta");
        await site.PublishAsync("Kerhot");
        await site.PublishAsync("Iltojen kerho");
        await site.PublishAsync("Kerho");
        (await site.FindAsync("kerho")).ShouldBe(["Kerho", "Iltojen kerho", "Kerhot", "Kerhotoiminta", "Muu"]);
    }

    [Fact]
    public async Task Each_language_has_its_own_forms_and_the_asked_one_comes_first()
    {
        await site.PublishAsync("Föreningar", Things.Culture("sv"));
        await site.PublishAsync("Clubs running", Things.Culture("en"));
        (await site.FindAsync("föreningarna", "sv")).ShouldBe(["Föreningar"]);
        (await site.FindAsync("föreningarna", "fi")).ShouldBe(["Föreningar"]);
        (await site.FindAsync("club run", "en")).ShouldBe(["Clubs running"]);
    }

    [Fact]
    public async Task Marks_are_folded_but_not_those_of_the_alphabet()
    {
        await site.PublishAsync("Café Näsi");
        (await site.FindAsync("cafe")).ShouldBe(["Café Näsi"]);
        (await site.FindAsync("na\u0308si")).ShouldBe(["Café Näsi"]);
        (await site.FindAsync("nasi")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("kerho*:(")]
    [InlineData("+kerho -kuoro AND OR NOT")]
    [InlineData("\0")]
    [InlineData("ker\0ho")]
    [InlineData("\ud800 kerho \udc00")]
    [InlineData("\uffff\ufffe\ufdd0 ä")]
    [InlineData("\U0001ffff \u202e")]
    [InlineData("title:kerho")]
    [InlineData("[a TO z]")]
    [InlineData("kerho~2^9999999999")]
    [InlineData("\\")]
    [InlineData("😀")]
    [InlineData("%00' or 1=1 --")]
    public async Task Anything_typed_gets_an_answer(string text)
    {
        await site.PublishAsync("Kerho");
        await site.FindAsync(text);
    }

    [Fact]
    public async Task Only_the_first_500_characters_count()
    {
        await site.PublishAsync("Kerho");
        (await site.FindAsync("kerho" + new string(' ', 495) + "puuttuu")).ShouldBe(["Kerho"]);
        (await site.FindAsync("kerho" + new string(' ', 400) + "puuttuu")).ShouldBeEmpty();
        (await site.FindAsync(new string('a', 5000))).ShouldBeEmpty();
        (await site.FindAsync(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i} ")))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signs_without_a_word_find_nothing_and_blanks_everything()
    {
        await site.PublishAsync("Kerho");
        (await site.FindAsync("***")).ShouldBeEmpty();
        (await site.FindAsync("  ")).ShouldBe(["Kerho"]);
        (await site.FindAsync((string?)null)).ShouldBe(["Kerho"]);
    }
}
