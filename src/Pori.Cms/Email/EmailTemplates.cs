using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pori.Cms.Liquid;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;

namespace Pori.Cms.Email;

/// <summary>
/// The mails of modules and theme: <c>Emails/{Slice}/{Name}.{culture}.liquid</c> gives Markdown whose first heading is the
/// subject. Text and HTML are made from it, so they say the same; <c>Emails/Footer.{culture}.liquid</c> ends every mail, and
/// <c>Emails/Layout.liquid</c> is the page round the HTML.
/// </summary>
public sealed class EmailTemplates
{
    private const string Folder = "Emails";
    private readonly FrozenDictionary<string, string> sources;
    private readonly LiquidRenderer renderer;
    private readonly SiteSettings settings;
    private readonly IOptions<EmailOptions> options;

    internal EmailTemplates(
        IEnumerable<TemplateSource> assemblies,
        LiquidRenderer renderer,
        SiteSettings settings,
        IOptions<EmailOptions> options
    )
    {
        sources = assemblies
            .Select(a => a.Assembly)
            .Distinct()
            .SelectMany(a => EmbeddedTemplates.Of(a, Folder))
            .ToFrozenDictionary(t => t.Name, t => t.Text, StringComparer.Ordinal);
        (this.renderer, this.settings, this.options) = (renderer, settings, options);
    }

    /// <summary>Gets the names of all templates with their language, such as <c>Accounts/ConfirmAddress.fi</c>.</summary>
    public IEnumerable<string> Names => sources.Keys;

    /// <summary>Gets what is wrong with each template that cannot be parsed, by its name.</summary>
    public IReadOnlyDictionary<string, string> Check() =>
        sources
            .Select(s => (s.Key, Error: renderer.Check(s.Value)))
            .Where(s => s.Error is not null)
            .ToDictionary(s => s.Key, s => s.Error!);

    /// <summary>Fills in subject, text and HTML of a mail that names a template.</summary>
    /// <exception cref="LiquidException">The template is missing or has an error.</exception>
    public async Task<EmailMessage> RenderAsync(EmailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var site = await settings.GetAsync();
        var scope = new LiquidScope(message.Culture)
        {
            Encoding = LiquidEncoding.None,
            Model = MarkdownEscape.All(message.Values),
            Globals = new Dictionary<string, object?>
            {
                ["Origin"] = MarkdownEscape.Text(site.BaseUrl is { Length: > 0 } own ? own : options.Value.Origin),
                ["SiteName"] = MarkdownEscape.Text(site.SiteName),
                ["Reply"] = message.ReplyTo is { Length: > 0 },
            },
        };
        var body = await renderer.RenderAsync(SourceOf($"{message.Template}.{message.Culture}"), scope);
        var footer = await renderer.RenderAsync(SourceOf($"Footer.{message.Culture}"), scope);
        var written = MarkdownMessage.Parse($"{body}\n\n---\n\n{footer}");
        return message with
        {
            Subject = written.Title,
            Text = written.Text,
            Html = await LayoutAsync(written, message.Culture, site.SiteName),
        };
    }

    private async Task<string> LayoutAsync(MarkdownMessage written, string culture, string siteName) =>
        await renderer.RenderAsync(
            SourceOf("Layout"),
            new LiquidScope(culture)
            {
                Encoding = LiquidEncoding.Page,
                Model = new JsonObject
                {
                    ["Title"] = written.Title,
                    ["Html"] = written.Html,
                    ["Culture"] = culture,
                    ["SiteName"] = siteName,
                },
            }
        );

    private string SourceOf(string name) =>
        sources.TryGetValue(name, out var source)
            ? source
            : throw new LiquidException($"There is no mail template {name}.");
}
