using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What happened to one's account.</summary>
internal sealed class EventsPage(AccountTools tools, AccountWork accounts, Formats formats) : AccountPage(tools)
{
    private const int Most = 100;

    /// <summary>Gets the last events, newest first.</summary>
    public IReadOnlyList<SecurityEvent> List { get; private set; } = [];

    /// <summary>Gets when and where an event was.</summary>
    public string WhenAndWhere(SecurityEvent noted) =>
        string.Join(
            " · ",
            new[] { Moments.Of(formats, Culture, noted.Utc), noted.Browser, noted.Network }.Where(t => t.Length > 0)
        );

    public async Task OnGetAsync()
    {
        var person = Actor.Id;
        List = await accounts.Work.ReadAsync(db =>
            db.Set<SecurityEvent>()
                .Where(e => e.UserId == person)
                .OrderByDescending(e => e.Utc)
                .Take(Most)
                .ToListAsync()
        );
    }

    protected override LocalizedRoute Route => StepRoutes.Events;

    protected override string TitleKey => "accounts.events.title";
}
