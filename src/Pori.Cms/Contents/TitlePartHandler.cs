using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Gives an item its display text: the title as typed, or made by the pattern of its type.</summary>
internal sealed class TitlePartHandler(IPatternRenderer patterns) : IContentHandler
{
    public async ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (context.TypePart("TitlePart") is not { } onType)
            return;
        var settings = onType.Settings["TitlePartSettings"] as JsonObject;
        var mode = (int)(JsonRead.Number(settings, "Options") ?? 0);
        var title = JsonRead.Text(context.Item.Part("TitlePart"), "Title");
        if (moment == ContentMoment.Preparing)
        {
            if (mode is 1 or 2 && JsonRead.Text(settings, "Pattern") is { Length: > 0 } pattern)
                context.Item.GetOrAddPart("TitlePart")["Title"] = title = await patterns.RenderAsync(
                    pattern,
                    context.Item
                );
            if (title is { Length: > 0 } && (string.IsNullOrEmpty(context.Item.DisplayText) || mode is 1 or 2))
                context.Item.DisplayText = title;
        }
        else if (moment == ContentMoment.Validating && mode == 3 && string.IsNullOrWhiteSpace(title))
        {
            context.Refuse("TitlePart.Title", "required", "A value is required for Title.");
        }
    }
}
