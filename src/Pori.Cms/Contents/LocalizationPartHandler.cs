namespace Pori.Cms.Contents;

/// <summary>Gives an item that has a culture the id of a set of its own, until translations share it.</summary>
internal sealed class LocalizationPartHandler(IdGenerator ids) : IContentHandler
{
    public ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (moment == ContentMoment.Preparing && context.TypePart("LocalizationPart") is not null)
        {
            var part = context.Item.As<LocalizationPart>();
            if (part is { Culture.Length: > 0, LocalizationSet.Length: 0 })
                context.Item.GetOrAddPart("LocalizationPart")["LocalizationSet"] = ids.NewContentId();
        }
        return ValueTask.CompletedTask;
    }
}
