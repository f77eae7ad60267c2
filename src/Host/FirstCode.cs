using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Host;

/// <summary>On a site without any user the start prints, once, the code for the first administrator.</summary>
internal static class FirstCode
{
    public static async Task PrintAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<IFirstAdministrator>();
        if (await first.NewCodeAsync(cancellationToken) is not { } code)
            return;
        Console.WriteLine(
            $"The site has no user. The first administrator goes to {first.Path} within 24 hours, with the code"
        );
        Console.WriteLine($"  {code}");
    }
}
