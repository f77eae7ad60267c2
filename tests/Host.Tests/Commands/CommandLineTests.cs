using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Pori.Host.Tests.Commands;

/// <summary>What an operator typed wrong, or what is not there, is told in a sentence before anything is made.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--postgres", "rubbish")]
    [InlineData("--urls", "rubbish")]
    [InlineData("--recipe", "there-is-no-such.recipe.json")]
    [InlineData("recipe", "run", "there-is-no-such.recipe.json")]
    [InlineData("associations", "import", "there-is-no-such.csv")]
    [InlineData("checks")]
    public void What_cannot_be_read_is_refused(params string[] typed) =>
        CommandLine.Build().Parse(typed).Errors.ShouldNotBeEmpty();

    [Theory]
    [InlineData("--postgres", "Host=127.0.0.1;Database=pori")]
    [InlineData("--urls", "http://127.0.0.1:5000;http://[::1]:5000")]
    [InlineData("check", "--data", "anywhere")]
    public void What_can_be_read_is_taken(params string[] typed) =>
        CommandLine.Build().Parse(typed).Errors.ShouldBeEmpty();

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_with_the_option_that_names_it()
    {
        var options = new SiteOptions(
            "http://127.0.0.1:0",
            Path.GetTempPath(),
            $"Host=127.0.0.1;Port={FreePort()};Username=nobody",
            Empty: true,
            [],
            Small: true
        );
        var failure = await Should.ThrowAsync<Exception>(() =>
            Serve.StartAsync(SiteBuilder.Create(options), options, TestContext.Current.CancellationToken)
        );
        OperatorFailure.SentenceOf(failure).ShouldNotBeNull().ShouldContain("--postgres");
    }

    [Fact]
    public void An_address_that_is_taken_is_told_with_the_option_that_names_it() =>
        OperatorFailure
            .SentenceOf(new IOException("Failed to bind.", new AddressInUseException("Address already in use")))
            .ShouldNotBeNull()
            .ShouldContain("--urls");

    [Fact]
    public void A_bug_keeps_its_trace() =>
        OperatorFailure.SentenceOf(new InvalidOperationException("x")).ShouldBeNull();

    // Nobody listens at a port that was free a moment ago.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
