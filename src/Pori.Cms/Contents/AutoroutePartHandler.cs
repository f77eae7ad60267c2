using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Gives an item its path and keeps paths unique among published and newest versions.</summary>
internal sealed class AutoroutePartHandler(IPatternRenderer patterns) : IContentHandler
{
    private const string Forbidden = ":?#[]@!$&'()*+,.;=<>\\|%";
    private const int MaxLength = 1024;

    /// <summary>Gets whether a path has only characters that an address may have, and no slash before it.</summary>
    internal static bool IsAllowed(string path) =>
        !path.StartsWith('/')
        && !path.Any(c => Forbidden.Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c) || char.IsControl(c));

    public async ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (context.TypePart("AutoroutePart") is not { } onType)
            return;
        if (moment == ContentMoment.Preparing)
            await PrepareAsync(onType, context);
        else if (moment == ContentMoment.Validating)
            await ValidateAsync(context);
    }

    private async Task PrepareAsync(ContentTypePartDefinition onType, ContentContext context)
    {
        var part = context.Item.GetOrAddPart("AutoroutePart");
        var pattern = JsonRead.Text(onType.Settings["AutoroutePartSettings"] as JsonObject, "Pattern");
        if (JsonRead.Text(part, "Path") is { Length: > 0 } || pattern is not { Length: > 0 })
            return;
        var path = Clean(await patterns.RenderAsync(pattern, context.Item));
        if (path.Length > 0)
            part["Path"] = await MakeUniqueAsync(path, context);
    }

    private static async Task ValidateAsync(ContentContext context)
    {
        var path = context.Item.As<AutoroutePart>().Path;
        if (path.Length == 0)
            return;
        const string where = "AutoroutePart.Path";
        if (path.Length > MaxLength)
            context.Refuse(
                where,
                "path.long",
                $"Your permalink is too long. The permalink can only be up to {MaxLength} characters."
            );
        else if (!IsAllowed(path))
            context.Refuse(where, "path.characters", "Your permalink contains invalid characters.");
        else if (await OwnerAsync(path, context) is not null)
            context.Refuse(where, "path.taken", "Your permalink is already in use.");
        else
            context.Claims.Paths[path] = context.Item.ContentItemId;
    }

    // The suffix follows the recorded behaviour: -0 comes first when the path has a hyphen already, else -1.
    private static async Task<string> MakeUniqueAsync(string path, ContentContext context)
    {
        var candidate = path;
        for (
            var number = path.Contains('-', StringComparison.Ordinal) ? 0 : 1;
            await OwnerAsync(candidate, context) is not null;
            number++
        )
            candidate = $"{path}-{number}";
        context.Claims.Paths[candidate] = context.Item.ContentItemId;
        return candidate;
    }

    private static ValueTask<string?> OwnerAsync(string path, ContentContext context) =>
        context.Claims.OtherOwnerOfPathAsync(context.Db, path, context.Item.ContentItemId);

    private static string Clean(string path) =>
        string.Join('/', path.Trim().Split('/', StringSplitOptions.RemoveEmptyEntries));
}
