using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Associations.Import;

/// <summary>What happens to a register when the site's own rules do not take one of its rows.</summary>
public abstract class RefusedByRuleTests(TestDatabase database) : IAsyncLifetime
{
    private ModuleSite? site;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await ModuleSite.StartAsync(
            database,
            ["pori.recipe.json"],
            services => services.AddSingleton<IContentHandler, Rules>()
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_row_that_a_rule_refuses_stays_behind_with_its_reason_and_the_others_go_on()
    {
        const string rows = "1;Ennen ry\n2;Puute ry\n3;Kielto ry\n4;Jälkeen ry\n";

        var planned = await ImportAsync(rows, dryRun: true);
        (await NamesAsync()).ShouldBeEmpty();
        var done = await ImportAsync(rows, dryRun: false);

        foreach (var report in new[] { planned, done })
        {
            (report.Added, report.Updated, report.Unchanged).ShouldBe((2, 0, 0));
            report
                .Refused.Select(r => (r.Line, r.Column, r.Value, r.Code))
                .ShouldBe([
                    (3, "tarkoitus", "", "register.row.required"),
                    (4, "nimi", "Kielto ry", "register.row.rule"),
                ]);
            report.Refused[1].Arguments.ShouldBe(["Association.Members", "number.small"]);
        }
        (await NamesAsync()).ShouldBe(["Ennen ry", "Jälkeen ry"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refused_change_leaves_the_association_as_it_was()
    {
        await ImportAsync("5;Sama ry\n6;Toinen ry\n", dryRun: false);

        var report = await ImportAsync("5;Kielto ry\n6;Uusi nimi ry\n", dryRun: false);

        (report.Updated, report.Refused.Count).ShouldBe((1, 1));
        (await NamesAsync()).ShouldBe(["Sama ry", "Uusi nimi ry"], ignoreOrder: true);
    }

    private async Task<RegisterReport> ImportAsync(string rows, bool dryRun)
    {
        var outcome = await site!
            .Get<IRegisterImport>()
            .RunAsync(
                new MemoryStream(Encoding.UTF8.GetBytes("rekisterinumero;nimi\n" + rows)),
                dryRun,
                TestContext.Current.CancellationToken
            );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private async Task<IEnumerable<string?>> NamesAsync() =>
        (await site!.PublishedAsync("Association")).Select(i => i.DisplayText);

    /// <summary>Two rules that a file of the register cannot know.</summary>
    private sealed class Rules : IContentHandler
    {
        public ValueTask HandleAsync(ContentMoment moment, ContentContext context)
        {
            if (moment == ContentMoment.Validating && context.Item.DisplayText == "Puute ry")
                context.Refuse("Association.Purpose.Text", "required", "A value is required for Purpose.");
            if (moment == ContentMoment.Validating && context.Item.DisplayText == "Kielto ry")
                context.Refuse("Association.Members", "number.small", "The value must be at least 3.");
            return ValueTask.CompletedTask;
        }
    }
}

public sealed class RefusedByRuleOnSqlite() : RefusedByRuleTests(new SqliteTestDatabase());

public sealed class RefusedByRuleOnPostgres() : RefusedByRuleTests(new PostgresTestDatabase());
