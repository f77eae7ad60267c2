using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>What everyone reads comes from memory.</summary>
public abstract class DatabaseTests(PoriApp app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Pages_and_the_search_ask_nothing_of_the_database_once_they_are_warm()
    {
        string[] paths =
        [
            "/",
            "/sv",
            "/tapahtumat",
            "/yhdistykset",
            "/harrastukset",
            "/avustukset",
            "/vuosikello",
            "/yhdistykset/porin-jokivarren-kuntalaiset-ry",
            "/tapahtumat/puuvillan-joulumyyjaiset",
            "/avustukset/haut/tapahtuma-avustus-jatkuva-haku",
            "/en/cooperation-programme",
            "/api/search?q=porin",
            "/api/content/45fth9v1jah8f2vd4jhjvgtj29",
        ];
        foreach (var path in paths)
            (await visitor.GetAsync(path)).ShouldBe(200);
        app.Commands.Clear();
        foreach (var path in paths)
            (await visitor.GetAsync(path)).ShouldBe(200);
        app.Commands.Noted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_that_nobody_made_before_asks_nothing_either()
    {
        foreach (var list in new[] { "/tapahtumat", "/yhdistykset", "/haku", "/api/search" })
            (await visitor.GetAsync($"{list}?q=porin")).ShouldBe(200);
        app.Commands.Clear();
        foreach (var list in new[] { "/tapahtumat", "/yhdistykset", "/haku", "/api/search" })
            (await visitor.GetAsync($"{list}?q=keskustan%20yhteinen%20talkoo")).ShouldBe(200);
        app.Commands.Noted.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_counter_sees_what_a_cold_page_asks()
    {
        app.Commands.Clear();
        (await visitor.GetAsync("/ei-kukaan-ole-kysynyt-tata")).ShouldBe(404);
        app.Commands.Noted.ShouldNotBeEmpty();
    }
}

[Collection(SqliteSite.Name)]
public sealed class DatabaseOnSqliteTests(PoriAppOnSqlite app) : DatabaseTests(app);

[Collection(PostgresSite.Name)]
public sealed class DatabaseOnPostgresTests(PoriAppOnPostgres app) : DatabaseTests(app);
