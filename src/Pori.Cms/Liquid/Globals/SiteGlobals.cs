using System.Globalization;
using Fluid.Values;
using Microsoft.Extensions.Hosting;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Globals;

/// <summary><c>Site</c>: Orchard's settings. Pages of the theme bring a Site of their own.</summary>
internal sealed class SiteGlobal : ILiquidGlobal
{
    public string Name => "Site";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        new ModelValue(
            new SiteModel(
                site.SiteName,
                site.TimeZoneId,
                site.PageSize,
                site.Culture,
                site.BaseUrl,
                site.Cultures.Supported
            )
        );

    private sealed record SiteModel(
        string SiteName,
        string TimeZoneId,
        int PageSize,
        string? Culture,
        string BaseUrl,
        IReadOnlyList<string> SupportedCultures
    ) : ILiquidModel;
}

/// <summary><c>Culture</c>: the language of the page.</summary>
internal sealed class CultureGlobal : ILiquidGlobal
{
    public string Name => "Culture";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        new ModelValue(CultureModel.Of(SiteCultures.Info(scope.Culture)));
}

/// <summary>A culture as templates read it.</summary>
internal sealed record CultureModel(string Name, string Dir, string NativeName) : ILiquidModel
{
    public static CultureModel Of(CultureInfo culture) =>
        new(culture.Name, culture.TextInfo.IsRightToLeft ? "rtl" : "ltr", culture.NativeName);
}

/// <summary><c>Environment</c>: how the server runs.</summary>
internal sealed class EnvironmentGlobal(IHostEnvironment? host = null) : ILiquidGlobal
{
    public string Name => "Environment";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site)
    {
        var name = host?.EnvironmentName ?? Environments.Production;
        return new ModelValue(
            new EnvironmentModel(
                name,
                name == Environments.Development,
                name == Environments.Staging,
                name == Environments.Production
            )
        );
    }

    private sealed record EnvironmentModel(string Name, bool IsDevelopment, bool IsStaging, bool IsProduction)
        : ILiquidModel;
}
