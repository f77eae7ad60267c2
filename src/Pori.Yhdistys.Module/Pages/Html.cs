using Pori.Cms.Liquid;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Makes the HTML of content safe to show: what a person may type, nothing that runs.</summary>
internal sealed class Html
{
    /// <summary>Sanitises; an empty text stays empty.</summary>
    public string Safe(string html) => HtmlCleaner.Clean(html);
}
