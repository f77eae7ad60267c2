using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Pori.Cms.Api;
using Pori.Cms.Contents;
using Pori.Cms.Identity;

namespace Pori.Cms.Search;

/// <summary>The site's search over HTTP: <c>GET /api/search?q=&amp;lang=&amp;type=&amp;size=&amp;page=</c>.</summary>
public static class SearchEndpoints
{
    private const int MostPerPage = 100;
    private const int UsualPerPage = 20;
    private const int MostPages = 1_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = CmsJson.Encoder };

    /// <summary>Maps the endpoint.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/api/search", [HttpMethods.Get, HttpMethods.Head], SearchAsync)
            .AllowAnonymous()
            .WithName("Search")
            .WithTags("Search")
            .Produces<SearchAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> SearchAsync(
        [AsParameters] SearchCall call,
        HttpContext http,
        ISearch search,
        SearchedTypes searched
    )
    {
        if (!TryNumber(call.Size, UsualPerPage, MostPerPage, out var size))
            return Problems.BadParameter("size", $"size must be a whole number from 1 to {MostPerPage}.");
        if (!TryNumber(call.Page, 1, MostPages, out var page))
            return Problems.BadParameter("page", $"page must be a whole number from 1 to {MostPages}.");
        if (!string.IsNullOrEmpty(call.Lang) && SearchLanguage.All.All(l => l.Culture != call.Lang))
            return Problems.BadParameter("lang", "lang must be fi, sv or en.");
        var types = await searched.VisibleAsync(http.User);
        if (!string.IsNullOrEmpty(call.Type))
            types = [.. types.Where(t => t == call.Type)];
        if (types.Count == 0)
            return TypedResults.Json(new SearchAnswer(0, []), Json);
        var found = await search.SearchAsync(QueryOf(call, types, size, page), http.RequestAborted);
        var items = found.Hits.Select(h => new SearchAnswerItem(h.ContentItemId, h.ContentType, h.Title, h.Url));
        return TypedResults.Json(new SearchAnswer(found.Count, [.. items]), Json);
    }

    private static SearchQuery QueryOf(SearchCall call, IReadOnlyList<string> types, int size, int page)
    {
        var culture = string.IsNullOrEmpty(call.Lang) ? "fi" : call.Lang;
        return new SearchQuery
        {
            Text = call.Q,
            Culture = culture,
            Keywords = new Dictionary<string, IReadOnlyList<string>> { ["type"] = types, [ListedIn.Field] = [culture] },
            Skip = (page - 1) * size,
            Take = size,
        };
    }

    private static bool TryNumber(string? text, int usual, int most, out int number)
    {
        number = usual;
        return string.IsNullOrEmpty(text)
            || (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= 1
                && number <= most
            );
    }
}

/// <summary>What a caller asks of the search.</summary>
/// <param name="Q">What was typed: words; any text is answered.</param>
/// <param name="Lang">The caller's language: fi (when left out), sv or en.</param>
/// <param name="Type">A content type; all when left out.</param>
/// <param name="Size">Items on a page, 1 to 100; 20 when left out.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record SearchCall(
    [FromQuery(Name = "q")] string? Q,
    [FromQuery(Name = "lang")] string? Lang,
    [FromQuery(Name = "type")] string? Type,
    [FromQuery(Name = "size")] string? Size,
    [FromQuery(Name = "page")] string? Page
);

/// <summary>What the search API answers.</summary>
/// <param name="Count">How many items there are in all.</param>
/// <param name="Items">The asked page of them, best first.</param>
public sealed record SearchAnswer(int Count, IReadOnlyList<SearchAnswerItem> Items);

/// <summary>One found item.</summary>
public sealed record SearchAnswerItem(string ContentItemId, string ContentType, string DisplayText, string Url);

/// <summary>Knows which of the searched types a caller may view.</summary>
internal sealed class SearchedTypes(IEnumerable<ISearchSource> sources, ContentAccess access)
{
    private readonly string[] all = [.. sources.Select(s => s.ContentType)];

    public async ValueTask<IReadOnlyList<string>> VisibleAsync(ClaimsPrincipal user)
    {
        var visible = new List<string>();
        foreach (var type in all)
        {
            if (await access.MayViewAsync(user, type))
                visible.Add(type);
        }
        return visible;
    }
}
