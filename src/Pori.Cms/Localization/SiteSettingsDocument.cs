using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Pori.Cms.Contents;

namespace Pori.Cms.Localization;

/// <summary>One state of the site's settings: Orchard's own members, and sections of any shape by name.</summary>
public sealed class SiteSettingsDocument
{
    private const string DefaultZone = "Europe/Helsinki";
    private readonly ConcurrentDictionary<(Type Type, string Name), object> sections = new();
    private readonly JsonObject json;

    internal SiteSettingsDocument(JsonObject json)
    {
        this.json = json;
        Zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZoneId)
            ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(DefaultZone)!;
        Cultures = SiteCultures.From(json["LocalizationSettings"] as JsonObject);
        TextOverrides = ReadTexts(json[nameof(TextOverrides)] as JsonObject);
    }

    /// <summary>Gets the site's name.</summary>
    public string SiteName => JsonRead.Text(json, "SiteName") ?? "";

    /// <summary>Gets the address that absolute links begin with, without a slash at the end; empty when the request's shall do.</summary>
    public string BaseUrl => (JsonRead.Text(json, "BaseUrl") ?? "").TrimEnd('/');

    /// <summary>Gets the culture member of Orchard's settings; the site's cultures are in <see cref="Cultures"/>.</summary>
    public string? Culture => JsonRead.Text(json, "Culture");

    /// <summary>Gets how many hits a page of a list shows.</summary>
    public int PageSize => (int)(JsonRead.Number(json, "PageSize") ?? 10);

    /// <summary>Gets the IANA id of the zone that wall times are in.</summary>
    public string TimeZoneId => JsonRead.Text(json, "TimeZoneId") is { Length: > 0 } id ? id : DefaultZone;

    /// <summary>Gets the zone that wall times are in; Europe/Helsinki when the settings name none that exists.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Gets the languages of the site.</summary>
    public SiteCultures Cultures { get; }

    /// <summary>Gets the site's own texts over those of the code, by culture and key.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> TextOverrides { get; }

    /// <summary>Gets a section as it is stored, or null; shared, not to be changed.</summary>
    public JsonObject? Section(string name) => json[name] as JsonObject;

    /// <summary>Gets a section as a typed value; one that is missing or of another shape reads as a new value.</summary>
    /// <param name="name">The section's name, such as <c>MunicipalitySettings</c>.</param>
    public T Section<T>(string name)
        where T : class, new() => (T)sections.GetOrAdd((typeof(T), name), _ => Read<T>(name));

    private T Read<T>(string name)
        where T : class, new()
    {
        try
        {
            return Section(name)?.Deserialize<T>(CmsJson.Options) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadTexts(JsonObject? overrides)
    {
        var texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (culture, node) in overrides ?? [])
        {
            if (node is JsonObject keys)
                texts[culture] = keys.Where(k => k.Value is JsonValue v && v.GetValueKind() == JsonValueKind.String)
                    .ToDictionary(k => k.Key, k => k.Value!.GetValue<string>());
        }
        return texts;
    }
}
