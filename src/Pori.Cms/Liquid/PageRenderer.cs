using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Liquid;

/// <summary>Writes pages.</summary>
public abstract class PageRenderer
{
    /// <summary>Renders a page and writes it as the answer.</summary>
    public abstract Task WriteAsync(HttpContext http, LiquidPage page);
}
