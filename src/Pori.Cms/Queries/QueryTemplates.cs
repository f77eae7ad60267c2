using Microsoft.Extensions.Logging;
using Pori.Cms.Liquid;

namespace Pori.Cms.Queries;

/// <summary>Renders query templates with Liquid: the parameters are the globals, and nothing is encoded.</summary>
internal sealed partial class QueryTemplates(LiquidRenderer renderer, ILogger<QueryTemplates> logger)
    : IQueryTemplateRenderer
{
    public async ValueTask<string> RenderAsync(string template, IReadOnlyDictionary<string, object?> parameters)
    {
        try
        {
            return await renderer.RenderAsync(
                template,
                new LiquidScope("") { Encoding = LiquidEncoding.None, Globals = parameters }
            );
        }
        catch (LiquidException failure)
        {
            Log.TemplateFailed(logger, failure.Message);
            return "";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(320, LogLevel.Warning, "A query's template gives nothing: {Reason}")]
        public static partial void TemplateFailed(ILogger logger, string reason);
    }
}
