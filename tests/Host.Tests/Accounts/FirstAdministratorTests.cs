using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Host.Tests.Infrastructure;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Host.Tests.Accounts;

/// <summary>Pori's site as it begins in earnest: without the demo, so without any user.</summary>
public sealed class EmptySite : PoriAppOnSqlite
{
    protected override IReadOnlyList<FileInfo> Recipes =>
        [
            new(Path.Combine(SiteRecipes.Folder, "pori-features.recipe.json")),
            new(Path.Combine(SiteRecipes.Folder, "pori.recipe.json")),
        ];
}

public sealed class FirstAdministratorTests(EmptySite app) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task The_code_of_the_console_makes_one_administrator_who_sets_up_a_second_factor()
    {
        (await app.ReadAsync(db => db.Users.CountAsync())).ShouldBe(0);
        (await NewCodeAsync()).ShouldBeNull();
        await app
            .Services.GetRequiredService<IUnitOfWork>()
            .RunAsync(async db => await SiteDocuments.UpdateAsync(db, "FirstAdministrator", d => d.Clear()));
        var code = (await NewCodeAsync()).ShouldNotBeNull();
        var stored = await app.ReadAsync(db => db.SiteDocuments.Select(d => d.Json).ToListAsync());
        stored.ShouldAllBe(json => !json.Contains(code));

        using var visitor = app.NewVisitor();
        (await TryAsync(visitor, "0123456789abcdef"))
            .ShouldBe(422)
            .Words("#Code-error")
            .ShouldStartWith("Koodi ei täsmää");
        (await TryAsync(visitor, code)).ShouldBe(302).Header("Location").ShouldBe("/oma-tili/toinen-vaihe");
        (await visitor.GetAsync("/oma-tili")).ShouldBe(302).Header("Location").ShouldBe("/oma-tili/toinen-vaihe");
        using var second = app.NewVisitor();
        (await TryAsync(second, code, "toinen@pori.example")).ShouldBe(422);
        (await NewCodeAsync()).ShouldBeNull();
    }

    private static Task<Answer> TryAsync(Visitor visitor, string code, string email = "eka@pori.example") =>
        visitor.FillInAsync(
            "/kirjaudu/ensimmainen",
            ("Code", code),
            ("Email", email),
            ("GivenName", "Testi"),
            ("FamilyName", "Ylläpitäjä"),
            ("NewPassword", "kolme kukkoa ja yksi kana")
        );

    private async Task<string?> NewCodeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IFirstAdministrator>()
            .NewCodeAsync(TestContext.Current.CancellationToken);
    }
}
