using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Search;

/// <summary>A site whose items of type Thing are searched; tests say what they say in a few words.</summary>
internal sealed class SearchSite(TestSite site) : IAsyncDisposable
{
    public TestSite Site { get; } = site;

    public ISearch Search => Site.Get<ISearch>();

    public SearchIndexer Indexer => Site.Get<SearchIndexer>();

    public static async Task<SearchSite> StartAsync(
        TestDatabase database,
        string? folder = null,
        Action<IServiceCollection>? services = null,
        bool tail = false,
        bool begin = true
    )
    {
        var site = await TestSite.StartAsync(
            database,
            collection =>
            {
                collection.Configure<SearchOptions>(options => options.Directory = folder);
                collection.AddSingleton<ISearchSource, ThingSource>();
                services?.Invoke(collection);
            },
            tail: tail
        );
        await site.Get<ChangeFeed>().EnsureStartedAsync(CancellationToken.None);
        if (begin)
            site.Get<SearchIndexer>().Keeper.Start();
        return new SearchSite(site);
    }

    /// <summary>Publishes a thing; parts of the text after a bar are body text.</summary>
    public async Task<ContentItem> PublishAsync(string title, Action<ContentItem>? set = null)
    {
        var item = New(title, set);
        await Site.Work.RunAsync(db => Site.Content.CreateAsync(db, item, publish: true));
        return item;
    }

    public async Task ChangeAsync(ContentItem item, string title, bool publish = true)
    {
        var changed = item.Clone();
        changed.DisplayText = title;
        await Site.Work.RunAsync(db => Site.Content.SaveAsync(db, changed, publish));
    }

    public Task UnpublishAsync(ContentItem item) =>
        Site.Work.RunAsync(db => Site.Content.UnpublishAsync(db, item.ContentItemId));

    public ContentItem New(string title, Action<ContentItem>? set = null)
    {
        var item = Site.Content.New("Thing");
        item.DisplayText = title;
        set?.Invoke(item);
        return item;
    }

    public async Task<string[]> FindAsync(string? text, string culture = "fi") =>
        await FindAsync(new SearchQuery { Text = text, Culture = culture });

    public async Task<string[]> FindAsync(SearchQuery query) =>
        [.. (await Search.SearchAsync(query, TestContext.Current.CancellationToken)).Hits.Select(h => h.Title)];

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Maps a thing by what lies in its part: Body, Strong, Culture, Colours, Price, Starts, Shows.</summary>
internal sealed class ThingSource : ISearchSource
{
    public string ContentType => "Thing";

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.Part("Thing");
        if (item.DisplayText == "explode")
            throw new InvalidOperationException("planted");
        if (item.DisplayText == "hidden")
            return null;
        var shows = JsonRead.Text(part, "Shows");
        var shown = shows is null ? null : await context.Content.GetAsync(shows);
        return new SearchDocument(
            item.ContentItemId,
            item.ContentType,
            JsonRead.Text(part, "Culture") ?? "fi",
            item.DisplayText ?? "",
            "/" + Slug.From(item.DisplayText)
        )
        {
            Summary = shown?.DisplayText,
            Stored = "{\"Åå\":1}",
        }
            .Text(JsonRead.Text(part, "Body"))
            .Text(JsonRead.Text(part, "Strong"), 2)
            .Keyword(ListedIn.Field, "fi", "sv", "en")
            .Keyword("colour", JsonRead.Texts(part, "Colours"))
            .Number("price", (long?)JsonRead.Number(part, "Price"))
            .At("starts", JsonRead.Utc(part, "Starts") is { } utc ? Instant.FromDateTimeUtc(utc) : null)
            .Depends(shows);
    }
}

internal static class Things
{
    public static Action<ContentItem> Body(string text) => item => item.GetOrAddPart("Thing")["Body"] = text;

    public static Action<ContentItem> Culture(string culture) =>
        item => item.GetOrAddPart("Thing")["Culture"] = culture;

    public static Action<ContentItem> Colours(params string[] colours) =>
        item =>
            item.GetOrAddPart("Thing")["Colours"] = new System.Text.Json.Nodes.JsonArray([
                .. colours.Select(c => System.Text.Json.Nodes.JsonValue.Create(c)),
            ]);

    public static Action<ContentItem> Price(long price) => item => item.GetOrAddPart("Thing")["Price"] = price;

    public static Action<ContentItem> Shows(ContentItem other) =>
        item => item.GetOrAddPart("Thing")["Shows"] = other.ContentItemId;

    public static Action<ContentItem> And(this Action<ContentItem> first, Action<ContentItem> second) => first + second;
}
