using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Host.Tests.Recipes;

/// <summary>The demo is poured into a new site only, never into one that somebody has made their own.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pori-first-start-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_site_that_began_empty_stays_empty()
    {
        (await StartAsync(empty: true)).ShouldBe(0);
        (await StartAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_site_that_began_with_a_recipe_of_its_own_gets_no_demo()
    {
        var city = new FileInfo(Path.Combine(SiteRecipes.Folder, "esimerkkila.recipe.json"));
        (await RecipeCommands.RunAsync(Options(), city, dryRun: false, TestContext.Current.CancellationToken)).ShouldBe(
            0
        );
        var own = await CountAsync();
        own.ShouldBeGreaterThan(0);
        (await StartAsync()).ShouldBe(own);
    }

    [Fact]
    public async Task A_first_start_that_was_cut_short_is_gone_through_again()
    {
        await using (var app = Build())
        {
            using var cut = new CancellationTokenSource();
            var start = FirstStart.PrepareAsync(app.Services, Options(), cut.Token);
            while (!start.IsCompleted && await CountAsync(app) == 0)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            await cut.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(start);
        }
        var partial = await CountAsync();
        var whole = await StartAsync();
        whole.ShouldBeGreaterThan(partial);
        (await StartAsync()).ShouldBe(whole);
    }

    private SiteOptions Options(bool empty = false) =>
        new("http://127.0.0.1:0", folder.FullName, null, empty, [], Small: true);

    private WebApplication Build(bool empty = false) => SiteBuilder.Create(Options(empty)).Build();

    private async Task<int> StartAsync(bool empty = false)
    {
        await using (var app = Build(empty))
            await FirstStart.PrepareAsync(app.Services, Options(empty), TestContext.Current.CancellationToken);
        return await CountAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var app = Build();
        return await CountAsync(app);
    }

    private static Task<int> CountAsync(WebApplication app) =>
        app
            .Services.GetRequiredService<IUnitOfWork>()
            .ReadAsync(db => db.Set<ContentItemIndex>().CountAsync(), TestContext.Current.CancellationToken);
}
