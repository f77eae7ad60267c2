using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts;

/// <summary>A site with two services: a staff directory that may tie by address, and a broker of strong identification.</summary>
public sealed class ProviderApp : PoriAppOnSqlite
{
    internal IdentityProvider Directory { get; private set; } = null!;

    internal IdentityProvider Broker { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        (Directory, Broker) = (await IdentityProvider.StartAsync(), await IdentityProvider.StartAsync());
        await base.InitializeAsync();
    }

    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            ["Accounts:Providers:0:Name"] = "directory",
            ["Accounts:Providers:0:Label"] = "Testihakemisto",
            ["Accounts:Providers:0:Authority"] = Directory.Address,
            ["Accounts:Providers:0:ClientId"] = IdentityProvider.Client,
            ["Accounts:Providers:0:ClientSecret"] = IdentityProvider.Secret,
            ["Accounts:Providers:0:SecondFactor"] = "true",
            ["Accounts:Providers:0:TieByVerifiedEmail"] = "true",
            ["Accounts:Providers:1:Name"] = "broker",
            ["Accounts:Providers:1:Label"] = "Testitunnistus",
            ["Accounts:Providers:1:Authority"] = Broker.Address,
            ["Accounts:Providers:1:ClientId"] = IdentityProvider.Client,
            ["Accounts:Providers:1:ClientSecret"] = IdentityProvider.Secret,
            ["Accounts:Providers:1:Strong"] = "true",
        };
}

public sealed class ProviderTests(ProviderApp app) : IClassFixture<ProviderApp>
{
    private const string Password = "kolme kukkoa ja yksi kana";
    private const string Directory = "/kirjaudu/palvelu?palvelu=directory";
    private const string Broker = "/kirjaudu/palvelu?palvelu=broker";
    private static int count;

    [Fact]
    public async Task The_way_out_carries_state_nonce_and_proof_key_and_a_verified_address_opens_the_account()
    {
        var email = await MakeAsync("Editor");
        app.Directory.Person = ($"d-{email}", email, true);
        using var visitor = app.NewVisitor();
        (await visitor.GetAsync("/kirjaudu")).ShouldBe(200).Text.ShouldContain("Kirjaudu palvelulla Testihakemisto");
        (await VisitAsync(visitor, app.Directory, Directory)).Header("Location").ShouldBe("/oma-tili");
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200);
        var asked = app.Directory.Asked.Last();
        asked.State.ShouldNotBeNullOrEmpty();
        asked.Nonce.ShouldNotBeNullOrEmpty();
        asked.CodeChallengeMethod.ShouldBe("S256");
    }

    [Fact]
    public async Task An_address_that_is_not_verified_opens_nothing()
    {
        var email = await MakeAsync();
        app.Directory.Person = ($"d-{email}", email, false);
        using var visitor = app.NewVisitor();
        (await VisitAsync(visitor, app.Directory, Directory))
            .ShouldBe(200)
            .Text.ShouldContain("Tiliä ei ole vielä liitetty");
        (await visitor.GetAsync("/oma-tili")).ShouldBe(302);
    }

    [Fact]
    public async Task A_service_that_is_not_trusted_with_addresses_is_tied_by_who_has_signed_in_and_then_opens()
    {
        var email = await MakeAsync();
        app.Broker.Person = ($"b-{email}", email, true);
        using var visitor = app.NewVisitor();
        (await VisitAsync(visitor, app.Broker, Broker)).ShouldBe(200).Text.ShouldContain("Tiliä ei ole vielä liitetty");
        await visitor.SignInAsync(email, Password);
        var open = (await VisitAsync(visitor, app.Broker, Broker)).ShouldBe(200);
        (await visitor.FillInAsync(open with { Path = "/kirjaudu/palvelu" })).ShouldBe(302);
        (await visitor.FillInAsync("/kirjaudu/ulos")).ShouldBe(302);
        (await VisitAsync(visitor, app.Broker, Broker)).ShouldBe(302).Header("Location").ShouldBe("/oma-tili");
        (await visitor.GetAsync("/oma-tili/kirjautumistapahtumat"))
            .ShouldBe(200)
            .Words("main")
            .ShouldContain("Kirjautumispalvelu liitettiin tiliin");

        using var other = app.NewVisitor();
        await other.SignInAsync(await MakeAsync(), Password);
        open = (await VisitAsync(other, app.Broker, Broker)).ShouldBe(200);
        (await other.FillInAsync(open with { Path = "/kirjaudu/palvelu" })).ShouldBe(422);
    }

    [Fact]
    public async Task The_answer_of_one_service_is_not_taken_for_the_others()
    {
        var email = await MakeAsync();
        app.Broker.Person = ($"x-{email}", email, true);
        using var visitor = app.NewVisitor();
        var back = await AskAsync(visitor, app.Broker, Broker);
        var mixed = back.Replace("/kirjaudu/palvelu/broker", "/kirjaudu/palvelu/directory", StringComparison.Ordinal);
        (await visitor.GetAsync(mixed)).ShouldBe(302).Header("Location").ShouldBe("/kirjaudu/palvelu");
        (await visitor.GetAsync("/kirjaudu/palvelu")).Text.ShouldContain("ei vahvistanut sinua");
        (await visitor.GetAsync("/oma-tili")).ShouldBe(302);
    }

    [Fact]
    public async Task An_answer_is_good_once_and_for_the_browser_that_asked()
    {
        var email = await MakeAsync();
        app.Directory.Person = ($"r-{email}", email, true);
        using var visitor = app.NewVisitor();
        using var thief = app.NewVisitor();
        var back = await AskAsync(visitor, app.Directory, Directory);
        (await thief.GetAsync(back)).ShouldBe(302).Header("Location").ShouldBe("/kirjaudu/palvelu");
        (await thief.GetAsync("/oma-tili")).ShouldBe(302);
        (await visitor.GetAsync(back)).ShouldBe(302);
        (await visitor.GetAsync("/kirjaudu/palvelu")).ShouldBe(302);
        (await visitor.GetAsync(back)).ShouldBe(302).Header("Location").ShouldBe("/kirjaudu/palvelu");
    }

    [Theory]
    [InlineData("/kirjaudu/palvelu/directory?code=made-up&state=made-up")]
    [InlineData("/kirjaudu/palvelu/directory?error=access_denied")]
    [InlineData("/kirjaudu/palvelu/directory")]
    public async Task An_answer_that_nobody_asked_for_opens_nothing(string path)
    {
        using var visitor = app.NewVisitor();
        (await visitor.GetAsync(path)).Status.ShouldBeOneOf(302, 404);
        (await visitor.GetAsync("/oma-tili")).ShouldBe(302);
    }

    // Goes to the service and back to the site, as a browser does; gets what the site shows then.
    private static async Task<Answer> VisitAsync(Visitor visitor, IdentityProvider provider, string path)
    {
        var back = await AskAsync(visitor, provider, path);
        var finish = (await visitor.GetAsync(back)).ShouldBe(302).Header("Location")!;
        return await visitor.GetAsync(finish);
    }

    private static async Task<string> AskAsync(Visitor visitor, IdentityProvider provider, string path)
    {
        var away = (await visitor.GetAsync(path)).ShouldBe(302).Header("Location")!;
        away.ShouldStartWith(provider.Address);
        using var there = new Visitor(new Uri(provider.Address));
        var back = (await there.GetAsync(away)).ShouldBe(302).Header("Location")!;
        return new Uri(back).PathAndQuery;
    }

    private async Task<string> MakeAsync(params string[] roles)
    {
        var email = $"palvelu-{Interlocked.Increment(ref count)}@pori.example";
        (await app.Services.GetRequiredService<UserCommands>().AddAsync(email, Password, roles)).Errors.ShouldBeEmpty();
        return email;
    }
}
