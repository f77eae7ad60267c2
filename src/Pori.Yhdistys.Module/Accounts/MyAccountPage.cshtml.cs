using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>One's own account.</summary>
internal sealed class MyAccountPage(AccountTools tools) : AccountPage(tools)
{
    /// <summary>Gets whose account it is.</summary>
    public Person Person => Person.Of(User)!;

    protected override LocalizedRoute Route => AccountRoutes.Account;

    protected override string TitleKey => "accounts.mine.title";
}
