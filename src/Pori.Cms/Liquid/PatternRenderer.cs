using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid;

/// <summary>Renders the patterns of titles, paths and aliases: no encoding, line breaks left out, empty on an error.</summary>
internal sealed partial class PatternRenderer(
    Func<LiquidRenderer> renderer,
    SiteSettings settings,
    ILogger<PatternRenderer> logger
) : IPatternRenderer
{
    public async ValueTask<string> RenderAsync(string pattern, ContentItem item)
    {
        var site = await settings.GetAsync();
        var culture = item.As<LocalizationPart>().Culture is { Length: > 0 } own ? own : site.Cultures.Default;
        try
        {
            var text = await renderer()
                .RenderAsync(pattern, new LiquidScope(culture) { Encoding = LiquidEncoding.None, ContentItem = item });
            return text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        }
        catch (LiquidException failure)
        {
            Log.PatternFailed(logger, pattern, item.ContentType, failure.Message);
            return "";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Warning, "The pattern '{Pattern}' of {ContentType} gives nothing: {Reason}")]
        public static partial void PatternFailed(ILogger logger, string pattern, string contentType, string reason);
    }
}
