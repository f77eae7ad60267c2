using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Gives an item its alias and keeps aliases unique.</summary>
internal sealed class AliasPartHandler(IPatternRenderer patterns) : IContentHandler
{
    private const int MaxLength = 735;

    public async ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (context.TypePart("AliasPart") is not { } onType)
            return;
        var alias = context.Item.As<AliasPart>().Alias;
        if (moment == ContentMoment.Preparing && alias.Length == 0)
        {
            if (JsonRead.Text(onType.Settings["AliasPartSettings"] as JsonObject, "Pattern") is { Length: > 0 } pattern)
                context.Item.GetOrAddPart("AliasPart")["Alias"] = Slug.From(
                    await patterns.RenderAsync(pattern, context.Item)
                );
        }
        else if (moment == ContentMoment.Validating && alias.Length > 0)
        {
            await ValidateAsync(alias, context);
        }
    }

    private static async Task ValidateAsync(string alias, ContentContext context)
    {
        const string where = "AliasPart.Alias";
        var id = context.Item.ContentItemId;
        if (alias.Length > MaxLength)
            context.Refuse(
                where,
                "alias.long",
                $"Your alias is too long. The alias can only be up to {MaxLength} characters."
            );
        else if (await context.Claims.OtherOwnerOfAliasAsync(context.Db, alias, id) is not null)
            context.Refuse(where, "alias.taken", "Your alias is already in use.");
        else
            context.Claims.Aliases[alias] = id;
    }
}
