using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Participation.Contracts;

/// <summary>Where one tells what one thinks of a page; every layout links to it.</summary>
public static class FeedbackRoute
{
    /// <summary>The route's name.</summary>
    public const string Name = "feedback";

    /// <summary>Gets the route.</summary>
    public static LocalizedRoute Route { get; } =
        new(Name, ("fi", "/palaute"), ("sv", "/sv/respons"), ("en", "/en/feedback"));
}
