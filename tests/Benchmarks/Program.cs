using System.Globalization;

namespace Benchmarks;

/// <summary>Measures parts of the kernel without the web around them; <c>./bench</c> calls it.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["storage"]:
                await StorageBenchmark.RunAsync(TimeSpan.FromSeconds(10));
                return 0;
            case ["storage", "--seconds", var text]
                when int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 600:
                await StorageBenchmark.RunAsync(TimeSpan.FromSeconds(seconds));
                return 0;
            default:
                await Console.Error.WriteLineAsync(
                    "Usage: Benchmarks storage [--seconds N]   durable units of work, 64 writers and 1, on both databases"
                );
                return 2;
        }
    }
}
