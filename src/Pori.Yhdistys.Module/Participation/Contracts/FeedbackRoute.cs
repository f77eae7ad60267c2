using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Participation.Contracts;

/// <summary>Where one tells what one thinks of a page; every layout links to it.</summary>
public static class FeedbackRoute
{
    /// <summary>Gets the route.</summary>
    public static LocalizedRoute Route { get; } =
        new("feedback", ("fi", "/palaute"), ("sv", "/sv/respons"), ("en", "/en/feedback"));

    /// <summary>Gets the route's name. As a constant it would be copied to who uses it, and the arrow would not be seen.</summary>
    public static string Name => Route.Name;
}
