using System.Globalization;
using System.Text;
using Pori.Cms.Contents;

namespace Pori.Cms.Search.Indices;

/// <summary>Writes the entries that every item has: ids, envelope, full text, and the parts that their type includes.</summary>
internal sealed class ItemEntries(IPatternRenderer patterns)
{
    private const string Prefix = "Content.ContentItem.";

    public async ValueTask AddAsync(LuceneEntries entries, ContentItem item, ContentTypeDefinition? type)
    {
        entries.Keyword("ContentItemId", item.ContentItemId, stored: true);
        entries.Keyword("ContentItemVersionId", item.ContentItemVersionId, stored: true);
        var body = item.As<HtmlBodyPart>().Html;
        entries.Html(Prefix + "FullText", await FullTextAsync(item, type, body), stored: false);
        if (body.Length > 0)
            entries.Html("Content.BodyAspect.Body", body, stored: false);
        entries.Text(Prefix + "DisplayText.Analyzed", item.DisplayText, stored: false);
        entries.Keyword(Prefix + "DisplayText.keyword", item.DisplayText, stored: true);
        entries.Keyword(Prefix + "DisplayText.Normalized", Normalized(item.DisplayText), stored: true);
        entries.Keyword(Prefix + "ContentType", item.ContentType, stored: true);
        entries.Instant(Prefix + "CreatedUtc", item.CreatedUtc, stored: true);
        entries.Flag(Prefix + "Latest", item.Latest, stored: true);
        entries.Keyword(Prefix + "Owner", item.Owner, stored: true);
        entries.Keyword(Prefix + "Author", item.Author, stored: true);
        entries.Instant(Prefix + "ModifiedUtc", item.ModifiedUtc, stored: true);
        entries.Flag(Prefix + "Published", item.Published, stored: true);
        entries.Instant(Prefix + "PublishedUtc", item.PublishedUtc, stored: true);
        AddParts(entries, item, type);
    }

    private static void AddParts(LuceneEntries entries, ContentItem item, ContentTypeDefinition? type)
    {
        foreach (var part in type?.ContentTypePartDefinitionRecords ?? [])
        {
            var settings = IndexedField.Settings(part.Settings);
            if (!JsonRead.Flag(settings, "Included"))
                continue;
            var stored = JsonRead.Flag(settings, "Stored");
            foreach (var name in new[] { part.Name, $"{item.ContentType}.{part.Name}" })
            {
                if (part.PartName == nameof(TitlePart))
                    entries.Text(name, JsonRead.Text(item.Part(part.Name), "Title"), stored);
                else if (part.PartName == nameof(HtmlBodyPart))
                    entries.Html(name, JsonRead.Text(item.Part(part.Name), "Html"), stored);
            }
        }
    }

    private async ValueTask<string> FullTextAsync(ContentItem item, ContentTypeDefinition? type, string body)
    {
        var settings = type?.Settings["FullTextAspectSettings"] as System.Text.Json.Nodes.JsonObject;
        var text = new StringBuilder();
        if (IsOn("IncludeDisplayText"))
            text.Append(item.DisplayText).Append(' ');
        if (
            JsonRead.Flag(settings, "IncludeFullTextTemplate")
            && JsonRead.Text(settings, "FullTextTemplate") is { Length: > 0 } template
        )
            text.Append(await patterns.RenderAsync(template, item)).Append(' ');
        if (IsOn("IncludeBodyAspect") && body.Length > 0)
            text.Append(body).Append(' ');
        return text.ToString();

        // These two are on unless a type says otherwise.
        bool IsOn(string name) => settings?[name] is null || JsonRead.Flag(settings, name);
    }

    private static string? Normalized(string? text)
    {
        if (text is null)
            return null;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in SearchText.Valid(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
