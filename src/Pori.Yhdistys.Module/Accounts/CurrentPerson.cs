using Microsoft.AspNetCore.Http;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <inheritdoc />
internal sealed class CurrentPerson(IHttpContextAccessor accessor) : ICurrentPerson
{
    public Person? Person => accessor.HttpContext is { } http ? Person.Of(http.User) : null;

    public Actor Actor => accessor.HttpContext is { } http ? Actor.Of(http.User) : Actor.Anonymous;
}
