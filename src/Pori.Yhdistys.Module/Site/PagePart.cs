using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Site;

/// <summary>A page of the programme or of the service; its text lies in the HtmlBodyPart.</summary>
[PartName("Page")]
public sealed class PagePart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "Page";

    /// <summary>Gets the text in lists and for search engines.</summary>
    public TextField Summary => Field<TextField>();
}
