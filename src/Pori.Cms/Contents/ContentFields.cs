using System.Text.Json.Nodes;
using NodaTime;

namespace Pori.Cms.Contents;

/// <summary>A typed view over a stock field's JSON. The view's type name is the field's type name.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IContentField<TSelf>
    where TSelf : struct, IContentField<TSelf>
{
    /// <summary>Makes the view; null is a field the item does not have.</summary>
    static abstract TSelf From(JsonObject? json);
}

/// <summary>Plain text.</summary>
public readonly record struct TextField(string Text) : IContentField<TextField>
{
    /// <summary>Gets the lines that are not blank, trimmed.</summary>
    public IReadOnlyList<string> Lines =>
        Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public static TextField From(JsonObject? json) => new(JsonRead.Text(json, "Text") ?? "");

    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>Yes or no; absent reads as no.</summary>
public readonly record struct BooleanField(bool Value) : IContentField<BooleanField>
{
    /// <inheritdoc />
    public static BooleanField From(JsonObject? json) => new(JsonRead.Flag(json, "Value"));
}

/// <summary>A decimal number, or none.</summary>
public readonly record struct NumericField(decimal? Value) : IContentField<NumericField>
{
    /// <inheritdoc />
    public static NumericField From(JsonObject? json) => new(JsonRead.Number(json, "Value"));
}

/// <summary>A calendar date without a zone, or none.</summary>
public readonly record struct DateField(LocalDate? Value) : IContentField<DateField>
{
    /// <inheritdoc />
    public static DateField From(JsonObject? json) =>
        new(JsonRead.Utc(json, "Value") is { } instant ? LocalDate.FromDateTime(instant) : null);
}

/// <summary>An instant in UTC, or none.</summary>
public readonly record struct DateTimeField(Instant? Value) : IContentField<DateTimeField>
{
    /// <inheritdoc />
    public static DateTimeField From(JsonObject? json) =>
        new(JsonRead.Utc(json, "Value") is { } instant ? Instant.FromDateTimeUtc(instant) : null);
}

/// <summary>A time of day, or none.</summary>
public readonly record struct TimeField(LocalTime? Value) : IContentField<TimeField>
{
    /// <inheritdoc />
    public static TimeField From(JsonObject? json) =>
        new(
            TimeSpan.TryParse(
                JsonRead.Text(json, "Value"),
                System.Globalization.CultureInfo.InvariantCulture,
                out var time
            ) && time is { Ticks: >= 0, TotalDays: < 1 }
                ? LocalTime.FromTicksSinceMidnight(time.Ticks)
                : null
        );
}

/// <summary>An address and its text.</summary>
public readonly record struct LinkField(string Url, string Text) : IContentField<LinkField>
{
    /// <inheritdoc />
    public static LinkField From(JsonObject? json) =>
        new(JsonRead.Text(json, "Url") ?? "", JsonRead.Text(json, "Text") ?? "");
}

/// <summary>HTML as it was typed: sanitise before it is shown.</summary>
public readonly record struct HtmlField(string Html) : IContentField<HtmlField>
{
    /// <inheritdoc />
    public static HtmlField From(JsonObject? json) => new(JsonRead.Text(json, "Html") ?? "");
}

/// <summary>Several of a list of values.</summary>
public readonly record struct MultiTextField(IReadOnlyList<string> Values) : IContentField<MultiTextField>
{
    /// <inheritdoc />
    public static MultiTextField From(JsonObject? json) => new(JsonRead.Texts(json, "Values"));
}

/// <summary>Other content items, by id.</summary>
public readonly record struct ContentPickerField(IReadOnlyList<string> ContentItemIds)
    : IContentField<ContentPickerField>
{
    /// <summary>Gets the first id, or null.</summary>
    public string? First => ContentItemIds is [var first, ..] ? first : null;

    /// <inheritdoc />
    public static ContentPickerField From(JsonObject? json) => new(JsonRead.Texts(json, "ContentItemIds"));
}

/// <summary>Terms of a taxonomy, by id.</summary>
public readonly record struct TaxonomyField(string? TaxonomyContentItemId, IReadOnlyList<string> TermContentItemIds)
    : IContentField<TaxonomyField>
{
    /// <summary>Gets the first term's id, or null.</summary>
    public string? First => TermContentItemIds is [var first, ..] ? first : null;

    /// <inheritdoc />
    public static TaxonomyField From(JsonObject? json) =>
        new(JsonRead.Text(json, "TaxonomyContentItemId"), JsonRead.Texts(json, "TermContentItemIds"));
}

/// <summary>A point on the globe in WGS 84 degrees, or none.</summary>
public readonly record struct GeoPointField(double? Latitude, double? Longitude) : IContentField<GeoPointField>
{
    /// <inheritdoc />
    public static GeoPointField From(JsonObject? json) =>
        new((double?)JsonRead.Number(json, "Latitude"), (double?)JsonRead.Number(json, "Longitude"));
}
