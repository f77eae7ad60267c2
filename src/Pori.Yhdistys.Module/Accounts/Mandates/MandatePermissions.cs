namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The slice's permissions.</summary>
internal static class MandatePermissions
{
    /// <summary>
    /// Decides claims of associations, reads every body's people and history, takes mandates back with a reason, and gives the city's
    /// own roles.
    /// </summary>
    public const string Manage = "ManageMandates";
}
