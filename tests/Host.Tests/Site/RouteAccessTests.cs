using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>What the table says of who may come, compared with the running site for each kind of reader.</summary>
[Collection(SqliteSite.Name)]
public sealed class RouteAccessTests(PoriAppOnSqlite app)
{
    private const string Password = "kolme kukkoa ja yksi kana";
    private const string SignIn = "/kirjaudu";
    private const string SetUp = "/oma-tili/toinen-vaihe";

    [Fact]
    public async Task Every_page_lets_in_whom_the_table_says()
    {
        var email = $"reitit-{Guid.NewGuid():N}@pori.example";
        await app.Services.GetRequiredService<UserCommands>().AddAsync(email, Password, ["Editor"]);
        using var anonymous = app.NewVisitor();
        using var person = app.NewVisitor();
        using var unproven = app.NewVisitor();
        using var staff = app.NewVisitor();
        await person.SignInAsync(SignedInVisitor.Demo("Henkilo4"));
        await unproven.SignInAsync(email, Password);
        await staff.SignInAsync(SignedInVisitor.Demo("Officer"));
        var wrong = new List<string>();
        foreach (var (path, who) in Pages())
        {
            await CheckAsync(anonymous, "anonymous", path, who == RouteTable.Anyone ? null : SignIn);
            // To whom it is not open, a page with a permission of its own is not there.
            if (who == RouteTable.Mandates)
                (await person.GetAsync(path)).ShouldBe(404);
            else
                await CheckAsync(person, "a person", path, null);
            var needsFactor = who is RouteTable.SignedIn or RouteTable.Mandates;
            await CheckAsync(unproven, "staff without a factor", path, needsFactor ? SetUp : null);
            await CheckAsync(staff, "staff", path, null);
        }
        wrong.ShouldBeEmpty();

        async Task CheckAsync(Visitor visitor, string name, string path, string? sentTo)
        {
            var answer = await visitor.GetAsync(path);
            var to = (answer.Header("Location") ?? "").Split('?')[0];
            var isSent = answer.Status == 302 && IsIn(to, sentTo ?? "-");
            // Who is sent to sign in comes back to the page; a page's own first step, such as that of the code, sends away for good.
            var isAsked =
                IsIn(to, SignIn) && answer.Header("Location")!.Contains("returnUrl", StringComparison.Ordinal);
            var isLet = answer.Status is 200 or 304 || (answer.Status == 302 && !IsIn(to, SetUp) && !isAsked);
            if (sentTo is null ? !isLet : !isSent)
                wrong.Add($"{path} for {name}: {answer.Status} {to}, expected {sentTo ?? "to be let in"}");
        }
    }

    [Fact]
    public async Task An_address_that_nobody_has_decided_on_keeps_the_site_from_starting()
    {
        var builder = WebApplication.CreateBuilder();
        await using var planted = builder.Build();
        planted.MapGet("/open", () => "").AllowAnonymous();
        planted.RequireDecisions();
        planted.MapGet("/planted", () => "");
        Should.Throw<InvalidOperationException>(planted.RequireDecisions).Message.ShouldContain("/planted");
    }

    // Each language has its own path of the page where one is sent.
    private static bool IsIn(string path, string finnish) =>
        finnish switch
        {
            SignIn => path is "/kirjaudu" or "/sv/logga-in" or "/en/sign-in",
            SetUp => path is SetUp or "/sv/mitt-konto/andra-steget" or "/en/my-account/second-step",
            _ => false,
        };

    private static IEnumerable<(string Path, string Who)> Pages() =>
        RouteTable
            .Rows.Where(row => row.Key.StartsWith("GET,HEAD", StringComparison.Ordinal))
            .Where(row =>
                row.Value is RouteTable.Anyone or RouteTable.SignedIn or RouteTable.FirstStep or RouteTable.Mandates
            )
            .Select(row => (row.Key[(row.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..], row.Value))
            .Where(page => !page.Item1.Contains('{', StringComparison.Ordinal));
}
