using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Identity;

namespace Pori.Cms.Tests.Identity;

public class GuardsTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Of_ten_thousand_tries_at_an_account_few_are_let_through_and_another_account_is_not_hindered()
    {
        var limits = new TryLimits(Options.Create(new TryLimitOptions()), clock);
        var through = 0;
        for (var i = 0; i < 10_000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            if (limits.SignIn("victim@pori.example", $"198.51.{i % 200}.0/24") is null)
                through++;
        }
        // 1,000 seconds: what one has at first, and one more in each 45 seconds.
        through.ShouldBeInRange(20, 20 + 23);
        limits.SignIn("other@pori.example", "203.0.113.0/24").ShouldBeNull();
    }

    [Fact]
    public void One_network_that_tries_many_accounts_is_held_back_and_let_in_again_later()
    {
        var limits = new TryLimits(Options.Create(new TryLimitOptions()), clock);
        var through = Enumerable
            .Range(0, 10_000)
            .Count(i => limits.SignIn($"a{i}@pori.example", "192.0.2.0/24") is null);
        through.ShouldBe(100);
        limits.SignIn("b@pori.example", "192.0.2.0/24").ShouldNotBeNull().ShouldBe(TimeSpan.FromSeconds(6));
        limits.SignIn("b@pori.example", "203.0.113.0/24").ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(6));
        limits.SignIn("b@pori.example", "192.0.2.0/24").ShouldBeNull();
    }

    [Theory]
    [InlineData("elevenchars", "short")]
    [InlineData("passwordpassword", "common")]
    [InlineData("Dragonmonkey1!", "common")]
    [InlineData("xyxyxyxyxyxyxy", "common")]
    [InlineData("testihenkilö12", "common")]
    [InlineData("kolme kukkoa ja kana", null)]
    [InlineData("oikea hevonen paristo niitti", null)]
    [InlineData("ÄÖÅ 🐓🐓 emoji sallittu", null)]
    public void Passwords_are_judged_by_how_soon_they_are_guessed(string password, string? wrong) =>
        PasswordRules.Check(password, "testi@pori.example", "Testi", "Henkilö").ShouldBe(wrong);

    [Fact]
    public void The_list_is_whole_and_long_passwords_have_a_limit()
    {
        CommonPasswords.Count.ShouldBe(49_233);
        PasswordRules.Check(new string('a', 64) + " ja jotain muuta").ShouldBeNull();
        PasswordRules.Check(string.Concat(Enumerable.Range(0, 40).Select(i => $"{i} äö "))).ShouldBe("long");
    }

    [Theory]
    [InlineData("192.0.2.77", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.77", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2:3::4", "2001:db8:1::/48")]
    public void Of_an_address_the_network_is_kept(string address, string network) =>
        NetworkName.Of(IPAddress.Parse(address)).ShouldBe(network);

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
        "Edge, Windows"
    )]
    [InlineData("<script>alert(1)</script>\r\n", "")]
    public void Of_a_browser_the_family_is_kept(string userAgent, string family) =>
        BrowserFamily.Of(userAgent).ShouldBe(family);

    [Fact]
    public void A_sealed_note_opens_for_its_purpose_and_in_its_time()
    {
        var notes = new SealedNotes(new EphemeralDataProtectionProvider(), clock);
        var text = notes.Seal("reset", "note", TimeSpan.FromHours(1));
        notes.Open<string>("reset", text).ShouldBe("note");
        notes.Open<string>("register", text).ShouldBeNull();
        notes.Open<string>("reset", text + "x").ShouldBeNull();
        notes.Open<string>("reset", text[..^4] + "AAAA").ShouldBeNull();
        notes.Open<string>("reset", "%%%").ShouldBeNull();
        notes.Open<string>("reset", new string('a', 5000)).ShouldBeNull();
        clock.Advance(TimeSpan.FromHours(1));
        notes.Open<string>("reset", text).ShouldBeNull();
    }
}
