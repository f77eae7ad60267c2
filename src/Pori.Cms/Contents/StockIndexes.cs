using System.Text.Json.Nodes;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

internal sealed class EnvelopeIndex : ContentIndex<ContentItemIndex>
{
    protected override IEnumerable<ContentItemIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        [
            new()
            {
                ContentItemVersionId = item.ContentItemVersionId ?? "",
                ContentType = item.ContentType,
                DisplayText = item.DisplayText,
                Owner = item.Owner,
                Author = item.Author,
                ModifiedUtc = item.ModifiedUtc,
                PublishedUtc = item.PublishedUtc,
                CreatedUtc = item.CreatedUtc,
            },
        ];
}

internal sealed class PathIndex : ContentIndex<AutoroutePartIndex>
{
    protected override IEnumerable<AutoroutePartIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        item.As<AutoroutePart>() is { Disabled: false, Path.Length: > 0 } part ? [new() { Path = part.Path }] : [];
}

internal sealed class AliasIndex : ContentIndex<AliasPartIndex>
{
    protected override IEnumerable<AliasPartIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        item.As<AliasPart>() is { Alias.Length: > 0 } part ? [new() { Alias = part.Alias }] : [];
}

internal sealed class ContainedIndex : ContentIndex<ContainedPartIndex>
{
    protected override IEnumerable<ContainedPartIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        item.As<ContainedPart>() is { ListContentItemId.Length: > 0 } part
            ?
            [
                new()
                {
                    ListContentItemId = part.ListContentItemId,
                    Order = (int)(JsonRead.Number(item.Part("ContainedPart"), "Order") ?? 0),
                },
            ]
            : [];
}

internal sealed class LocalizationIndex : ContentIndex<LocalizedContentItemIndex>
{
    protected override IEnumerable<LocalizedContentItemIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        item.As<LocalizationPart>() is { LocalizationSet.Length: > 0 } part
            ? [new() { LocalizationSet = part.LocalizationSet, Culture = part.Culture }]
            : [];
}

internal sealed class ChosenTermIndex : ContentIndex<TaxonomyIndex>
{
    protected override IEnumerable<TaxonomyIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        from field in definitions.FieldsOf(item.ContentType)
        where field.Field.FieldName == nameof(TaxonomyField)
        let value = item.Part(field.PartName)?[field.Field.Name] as JsonObject
        from term in JsonRead.Texts(value, "TermContentItemIds")
        select new TaxonomyIndex
        {
            TaxonomyContentItemId = JsonRead.Text(value, "TaxonomyContentItemId") ?? "",
            ContentType = item.ContentType,
            ContentPart = field.PartName,
            ContentField = field.Field.Name,
            TermContentItemId = term,
        };
}
