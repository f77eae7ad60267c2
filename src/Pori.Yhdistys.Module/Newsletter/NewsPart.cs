using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Newsletter;

/// <summary>A piece of news; its text lies in the HtmlBodyPart, its date is that of publication.</summary>
[PartName("News")]
public sealed class NewsPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "News";

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets the topic.</summary>
    public TextField Topic => Field<TextField>();
}
