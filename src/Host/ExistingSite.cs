namespace Pori.Host;

/// <summary>Keeps commands from making a site where the operator has mistyped the folder of one.</summary>
internal static class ExistingSite
{
    /// <summary>The exit code when there is no site.</summary>
    public const int Missing = 2;

    /// <summary>Runs a command on a site that has been started before; elsewhere it says so and makes nothing.</summary>
    public static async Task<int> RunAsync(SiteOptions options, Func<Task<int>> command)
    {
        if (options.Postgres is null ? File.Exists(options.Database) : Directory.Exists(options.Data))
            return await command();
        await Console.Error.WriteLineAsync(
            $"There is no site in {options.Data}. Give the folder of one with --data, or start one there first."
        );
        return Missing;
    }
}
