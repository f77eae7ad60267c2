using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>
/// The mails about accounts: words of ours and links of ours. Nothing that somebody typed stands in them but the receiver's address.
/// </summary>
internal sealed class AccountMails(EmailOutbox outbox, Routes routes, SealedNotes notes, IdGenerator ids)
{
    /// <summary>Puts a mail without a secret into the outbox.</summary>
    public void Tell(CmsDbContext db, string to, string? culture, string template, LocalizedRoute page) =>
        Add(db, "accounts/" + ids.NewContentId(), to, culture, template, page, null);

    /// <summary>Puts a mail with a sealed link into the outbox.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="to">The receiver.</param>
    /// <param name="culture">Their language.</param>
    /// <param name="template">The mail.</param>
    /// <param name="link">Where the link leads and what it opens.</param>
    public void Send(CmsDbContext db, string to, string? culture, string template, MailLink link) =>
        Add(
            db,
            "accounts/" + ids.NewContentId(),
            to,
            culture,
            template,
            link.Page,
            notes.Seal(link.Purpose, link.Note, link.Lasts)
        );

    /// <summary>Puts a mail into the outbox unless one under the same key was put there before.</summary>
    public async Task TellOnceAsync(CmsDbContext db, string key, CmsUser user, string template, LocalizedRoute page)
    {
        if (!await db.Outbox.AnyAsync(m => m.Key == key))
            Add(db, key, user.Email!, user.PreferredCulture, template, page, null);
    }

    private void Add(
        CmsDbContext db,
        string key,
        string to,
        string? culture,
        string template,
        LocalizedRoute page,
        string? note
    )
    {
        culture = culture is not null && page.Paths.ContainsKey(culture) ? culture : SiteCultures.Standard.Default;
        var path = routes.Url(page.Name, culture, ("k", note));
        outbox.Add(db, key, EmailMessage.Of(to, template, culture, new JsonObject { ["Path"] = path }));
    }
}

/// <summary>A link in a mail that opens something once.</summary>
/// <param name="Page">Where it leads.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Note">Whom and what it concerns.</param>
/// <param name="Lasts">How long it is good.</param>
internal sealed record MailLink(LocalizedRoute Page, string Purpose, MailNote Note, TimeSpan Lasts);

/// <summary>What a link in a mail says, sealed.</summary>
/// <param name="Email">The address that it proves.</param>
/// <param name="UserId">The user, or empty for who has no account yet.</param>
/// <param name="Stamp">The user's security stamp; any change since then closes the link.</param>
internal sealed record MailNote(string Email, string UserId = "", string Stamp = "");
