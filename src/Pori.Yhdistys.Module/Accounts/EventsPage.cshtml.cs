using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What happened to one's account.</summary>
internal sealed class EventsPage(AccountTools tools, SeeEvents see, Formats formats) : AccountPage(tools)
{
    /// <summary>Gets the last events, newest first.</summary>
    public IReadOnlyList<SecurityEvent> List { get; private set; } = [];

    /// <summary>Gets when and where an event was.</summary>
    public string WhenAndWhere(SecurityEvent noted) =>
        string.Join(
            " · ",
            new[] { Moments.Of(formats, Culture, noted.Utc), noted.Browser, noted.Network }.Where(t => t.Length > 0)
        );

    public async Task OnGetAsync() => List = await see.RunAsync(Actor);

    protected override LocalizedRoute Route => StepRoutes.Events;

    protected override string TitleKey => "accounts.events.title";
}
