using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Adds users, with a password from standard input so that it stands in no history and no process list, and helps them.</summary>
internal static class UserCommand
{
    public static async Task<int> AddAsync(
        SiteOptions options,
        string email,
        string[] roles,
        CancellationToken cancellationToken
    )
    {
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        await Console.Error.WriteAsync("Password: ");
        var password = await Console.In.ReadLineAsync(cancellationToken) ?? "";
        var outcome = await app
            .Services.GetRequiredService<UserCommands>()
            .AddAsync(email, password, roles, cancellationToken);
        foreach (var error in outcome.Errors)
            await Console.Error.WriteLineAsync(error);
        if (outcome.UserId is null)
            return 1;
        Console.WriteLine($"{email} added");
        return 0;
    }

    public static async Task<int> HelpAsync(
        SiteOptions options,
        string email,
        UserHelp help,
        CancellationToken cancellationToken
    )
    {
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        if (await app.Services.GetRequiredService<UserCare>().RunAsync(email, help, cancellationToken))
        {
            Console.WriteLine($"{email}: done");
            return 0;
        }
        await Console.Error.WriteLineAsync($"There is no user {email}.");
        return 1;
    }
}
