using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Participation.Contracts;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>The form for feedback on a page.</summary>
internal sealed class GiveFeedbackPage(GiveFeedback give, PageFrame frame, FormGate gate, Texts texts, IdGenerator ids)
    : FormPage(gate, texts, ids)
{
    /// <summary>Gets or sets the path of the page it is about; only paths of this site are taken.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sivu { get; set; }

    /// <summary>Gets or sets what is said.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Gets or sets where an answer is wished.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets whether the feedback has come in.</summary>
    public bool Received { get; private set; }

    protected override string Title => T("feedback.page_title");

    public void OnGet() => Received = Request.Query["tila"] == "vastaanotettu";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new FeedbackRequest(Sivu!, Text ?? "", (Email ?? "").Trim(), Culture);
        var outcome = await give.RunAsync(request, Key!, cancellationToken);
        if (outcome.Succeeded)
            return Redirect($"{Request.Path}?sivu={Uri.EscapeDataString(Sivu!)}&tila=vastaanotettu");
        if (outcome.Refusals.Any(r => r.Code == "feedback.sent_before"))
            RenewKey();
        return Refuse(outcome.Refusals);
    }

    protected override void Prepare()
    {
        Sivu = Sivu is { Length: > 0 and < 1000 } path && Url.IsLocalUrl(path) ? path : "/";
        Frame(Title);
    }

    protected override void Frame(string title)
    {
        var info = frame.Of(FeedbackRoute.Name, Culture, "feedback.page_title");
        HttpContext.Features.Set(info with { Title = title, NoIndex = true });
    }
}
