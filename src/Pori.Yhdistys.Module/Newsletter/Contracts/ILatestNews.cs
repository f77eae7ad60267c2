using Pori.Cms.Liquid;

namespace Pori.Yhdistys.Module.Newsletter.Contracts;

/// <summary>What other slices may show of the news.</summary>
public interface ILatestNews
{
    /// <summary>Gets the newest pieces.</summary>
    Task<IReadOnlyList<NewsRow>> LatestAsync(string culture, int most, CancellationToken cancellationToken);
}

/// <summary>A piece of news in a list.</summary>
public sealed record NewsRow(string Title, string Url, string Date, string DateIso, string Summary, string Topic)
    : ILiquidModel;
