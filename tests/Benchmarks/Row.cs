using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>One line of the table: a database with a number of writers, and its repeats.</summary>
internal sealed record Row(string Database, ServiceProvider Site, int Writers)
{
    public List<Result> Results { get; } = [];

    /// <summary>Writes the median of a figure with its least and most.</summary>
    public string Spread(Func<Result, double> figure, int decimals)
    {
        var values = Results.Select(figure).Order().ToList();
        return $"{Text(values[values.Count / 2])} ({Text(values[0])}–{Text(values[^1])})";

        string Text(double value) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}

/// <summary>One repeat: rate and times of answer in milliseconds.</summary>
internal readonly record struct Result(double PerSecond, double P50, double P99, double Worst)
{
    public static Result Of(List<double> times, TimeSpan elapsed)
    {
        times.Sort();
        return new(
            times.Count / elapsed.TotalSeconds,
            times[times.Count / 2],
            times[times.Count * 99 / 100],
            times[^1]
        );
    }
}
