namespace Pori.Cms.Recipes;

/// <summary>
/// Orchard's features that recipes may name here, each with the reason. A feature that is missing is refused, because its
/// recipe would not get what it asks for.
/// </summary>
internal static class StockFeatures
{
    private const string Table = """
        OrchardCore.Admin | the admin is always there
        OrchardCore.AdminDashboard | the admin has a front page of its own
        OrchardCore.AdminMenu | menu only; the step AdminMenu is refused until there is one
        OrchardCore.Alias | AliasPart is in the kernel
        OrchardCore.Apis.GraphQL | the kernel serves api/graphql
        OrchardCore.ArchiveLater | ArchiveLaterPart is kept as data
        OrchardCore.AuditTrail | AuditTrailPart is kept as data; cases have an audit of their own
        OrchardCore.Autoroute | AutoroutePart is in the kernel
        OrchardCore.BackgroundTasks | jobs are always on
        OrchardCore.ContentFields | the stock fields are in the kernel
        OrchardCore.ContentFields.Indexing.SQL | index tables are always kept
        OrchardCore.ContentLocalization | LocalizationPart is in the kernel
        OrchardCore.ContentLocalization.ContentCulturePicker | the culture comes from the path
        OrchardCore.ContentLocalization.Sitemaps | no effect here
        OrchardCore.ContentPreview | PreviewPart is kept as data
        OrchardCore.ContentTypes | definitions are in the kernel
        OrchardCore.Contents | content items are in the kernel
        OrchardCore.Contents.Deployment.AddToDeploymentPlan | export is always there
        OrchardCore.Contents.Deployment.Download | export is always there
        OrchardCore.Contents.Deployment.ExportContentToDeploymentTarget | export is always there
        OrchardCore.Contents.FileContentDefinition | definitions are a document of the database
        OrchardCore.Cors | the host decides
        OrchardCore.CustomSettings | sections of the site settings are kept as data
        OrchardCore.DataProtection.Azure | the host decides
        OrchardCore.Deployment | export is always there
        OrchardCore.Deployment.Remote | no effect here
        OrchardCore.Diagnostics | error pages are always there
        OrchardCore.DynamicCache | the output cache is always on
        OrchardCore.Email | the mail outbox is in the kernel
        OrchardCore.Email.Smtp | the mail outbox is in the kernel
        OrchardCore.Features | the admin is always there
        OrchardCore.Feeds | feeds belong to the slices
        OrchardCore.Flows | BagPart is in the kernel; FlowPart is kept as data
        OrchardCore.Forms | form widgets are kept as data
        OrchardCore.HealthChecks | the host has health checks
        OrchardCore.HomeRoute | the front page is a route
        OrchardCore.Html | HtmlBodyPart is in the kernel
        OrchardCore.Https | the host decides
        OrchardCore.Indexing | the change feed is always on
        OrchardCore.Layers | LayerMetadata is kept as data; the step layers is refused until there is one
        OrchardCore.Liquid | Liquid is in the kernel
        OrchardCore.Lists | ContainedPart is in the kernel
        OrchardCore.Localization | texts are localised always
        OrchardCore.Localization.ContentLanguageHeader | the header is always sent
        OrchardCore.Lucene | the search is in the kernel (the name of older versions)
        OrchardCore.Markdown | MarkdownBodyPart and MarkdownField are kept as data and rendered by Liquid
        OrchardCore.Media | the media library is in the kernel
        OrchardCore.Media.Cache | no effect here
        OrchardCore.Media.Indexing | no effect here
        OrchardCore.Media.Security | media are guarded always
        OrchardCore.Media.Slugify | names of media are made safe always
        OrchardCore.Menu | Menu and its items are in the kernel
        OrchardCore.MiniProfiler | no effect here
        OrchardCore.Mvc.HelloWorld | no effect here
        OrchardCore.Navigation | menus are content
        OrchardCore.Notifications | mails are workflows
        OrchardCore.OpenId | tokens are served by the host
        OrchardCore.OpenId.Management | tokens are served by the host
        OrchardCore.OpenId.Server | tokens are served by the host
        OrchardCore.OpenId.Validation | tokens are served by the host
        OrchardCore.OpenId.Client | sign-in brokers are configured in the host
        OrchardCore.Placements | no effect here; the step Placements is refused until there is one
        OrchardCore.PublishLater | PublishLaterPart is kept as data
        OrchardCore.Queries | queries are in the kernel
        OrchardCore.Queries.Core | queries are in the kernel
        OrchardCore.Queries.Sql | SQL queries are in the kernel
        OrchardCore.ReCaptcha | no effect here: sign-up is guarded by rate limits
        OrchardCore.Recipes | recipes are in the kernel
        OrchardCore.Recipes.Core | recipes are in the kernel
        OrchardCore.Resources | the theme brings its own files
        OrchardCore.ResponseCompression | the host decides
        OrchardCore.ReverseProxy | the host decides
        OrchardCore.Roles | roles are in the kernel
        OrchardCore.Roles.Core | roles are in the kernel
        OrchardCore.Rules | no effect here
        OrchardCore.Scripting | scripts are in the kernel
        OrchardCore.Search | the search is in the kernel
        OrchardCore.Search.Lucene | the search is in the kernel
        OrchardCore.Search.Lucene.ContentPicker | the search is in the kernel
        OrchardCore.Search.Lucene.Worker | the search is in the kernel
        OrchardCore.Security | security headers are always sent
        OrchardCore.Seo | SeoMetaPart is kept as data
        OrchardCore.Settings | the site settings are in the kernel
        OrchardCore.Setup | the site is set up by recipes
        OrchardCore.Shortcodes | no effect here
        OrchardCore.Shortcodes.Templates | shortcode templates are in the kernel
        OrchardCore.Sitemaps | the site map is made by the host; the step Sitemaps is refused until there is one
        OrchardCore.Sitemaps.RazorPages | the site map is made by the host
        OrchardCore.Sms | no effect here: nothing is sent
        OrchardCore.Spatial | GeoPointField is in the kernel
        OrchardCore.Taxonomies | taxonomies are in the kernel
        OrchardCore.Taxonomies.ContentsAdminList | the admin filters by terms always
        OrchardCore.Templates | templates are in the kernel
        OrchardCore.AdminTemplates | no effect here
        OrchardCore.Tenants | one site only; no effect here
        OrchardCore.Tenants.FileProvider | one site only; no effect here
        OrchardCore.Themes | themes are packages
        OrchardCore.Title | TitlePart is in the kernel
        OrchardCore.UrlRewriting | no effect here; the step UrlRewriting is refused until there is one
        OrchardCore.Users | users are in the kernel
        OrchardCore.Users.2FA | two factors are part of signing in
        OrchardCore.Users.2FA.AuthenticatorApp | two factors are part of signing in
        OrchardCore.Users.2FA.Email | two factors are part of signing in
        OrchardCore.Users.Authentication.CacheTicketStore | no effect here
        OrchardCore.Users.ChangeEmail | part of the account pages
        OrchardCore.Users.CustomUserSettings | kept as data
        OrchardCore.Users.EmailConfirmation | part of signing up
        OrchardCore.Users.ExternalAuthentication | sign-in brokers are configured in the host
        OrchardCore.Users.Registration | part of the account pages
        OrchardCore.Users.ResetPassword | part of the account pages
        OrchardCore.Users.TimeZone | the zone is the site's
        OrchardCore.Users.Localization | the culture comes from the path
        OrchardCore.Widgets | WidgetsListPart is kept as data
        OrchardCore.Workflows | workflows are in the kernel
        OrchardCore.Workflows.Http | workflows are in the kernel
        OrchardCore.Workflows.Session | workflows are in the kernel
        OrchardCore.Workflows.Timers | workflows are in the kernel
        OrchardCore.Workflows.UserTasks | workflows are in the kernel
        OrchardCore.XmlRpc | no effect here
        """;

    private static readonly string[] Themes =
    [
        "SafeMode",
        "TheAdmin",
        "TheAgencyTheme",
        "TheBlogTheme",
        "TheComingSoonTheme",
        "TheTheme",
    ];

    /// <summary>Gets the features and themes.</summary>
    public static IReadOnlyList<KnownFeature> All { get; } =
    [
        .. Table
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" | "))
            .Select(cells => new KnownFeature(cells[0], cells[1])),
        .. Themes.Select(id => new KnownFeature(id, "a stock theme; the site shows its own", IsTheme: true)),
    ];
}
