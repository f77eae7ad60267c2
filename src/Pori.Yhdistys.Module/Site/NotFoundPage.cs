using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The page of an address that leads nowhere: a search, filled with the words of the address, and near pages.</summary>
internal sealed class NotFoundPage(PublicSearch search, Routes routes, Texts texts)
{
    private const int Looked = 20;
    private const int Shown = 5;

    // An address that was mistyped or has gone was hardly one of a date, an agreement or a person.
    private static readonly string[] Types =
    [
        .. SearchPage.Types.Except(["PartnershipAgreement", "ContactPerson", "AnnualClockEntry"]),
    ];

    public async Task<IResult> GetAsync(HttpContext http, string culture, CancellationToken cancellationToken)
    {
        var words = WordsOf(http.Request.Path.Value ?? "");
        var model = new NotFoundModel(words, await SuggestAsync(words, culture, cancellationToken));
        var info = new PageInfo(texts.Get(culture, "errors.not_found"), culture)
        {
            NoIndex = true,
            Urls = routes.Urls(FrontPage.Route.Name),
        };
        return new LiquidPage("Site__NotFound", model, info) { Status = StatusCodes.Status404NotFound };
    }

    // Pages in the language of the address come first; others are of use too, and say which language they are in.
    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        string words,
        string culture,
        CancellationToken cancellationToken
    )
    {
        if (words.Length == 0)
            return [];
        var query = PageQuery.Of(culture, Types) with { Text = words, Take = Looked };
        var result = await search.SearchAsync(query, cancellationToken);
        return
        [
            .. result
                .Hits.OrderBy(h => h.Culture != culture)
                .Take(Shown)
                .Select(h => new Suggestion(
                    h.Title,
                    PublicLinks.Of(h, culture),
                    h.Culture == culture ? null : h.Culture
                )),
        ];
    }

    // The last part of the path says most; digits at its end are ids.
    private static string WordsOf(string path)
    {
        var last = path.Trim('/').Split('/')[^1];
        var words = Slug.From(last.Length > 100 ? last[..100] : last)
            .Split('-')
            .Where(w => w.Length > 2 && !w.All(char.IsAsciiDigit));
        return string.Join(' ', words);
    }
}

/// <summary>What the page shows.</summary>
internal sealed record NotFoundModel(string Query, IReadOnlyList<Suggestion> Suggestions) : ILiquidModel;

/// <summary>A page that may have been meant, and its language when it is not that of the address.</summary>
internal sealed record Suggestion(string Text, string Url, string? Lang) : ILiquidModel;
