using System.Diagnostics;
using System.Globalization;

namespace Pori.Host;

/// <summary>
/// Asks for the front page once, so that the first visitor finds it made, and tells how long that took from the start of the
/// process, and what memory it has by then.
/// </summary>
internal static class FirstPage
{
    private const double Megabyte = 1024 * 1024;

    public static async Task<string> AskAsync(
        IServiceProvider services,
        string address,
        CancellationToken cancellationToken
    )
    {
        using var process = Process.GetCurrentProcess();
        // The first page waits for the search index, and a first start builds that from nothing.
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.Timeout = Timeout.InfiniteTimeSpan;
        var status = await AskAsync(client, Reachable(address), cancellationToken);
        var started = services.GetRequiredService<SiteClock>().Outside - new DateTimeOffset(process.StartTime);
        process.Refresh();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"First page ({status}) {started.TotalSeconds:0.00} s after the start, {process.WorkingSet64 / Megabyte:0} MB of memory"
        );
    }

    private static async Task<string> AskAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException failure)
        {
            // A site behind a certificate of another name runs all the same.
            return failure.HttpRequestError.ToString();
        }
    }

    // An address that means every one of the machine is asked at the machine itself.
    private static Uri Reachable(string address) =>
        new(
            address
                .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
                .Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
                .Replace("*", "127.0.0.1", StringComparison.Ordinal)
                .Replace("+", "127.0.0.1", StringComparison.Ordinal)
        );
}
