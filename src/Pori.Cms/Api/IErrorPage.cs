using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Api;

/// <summary>Represents the page that a person sees when a request cannot be answered.</summary>
public interface IErrorPage
{
    /// <summary>Writes the page as the answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    Task WriteAsync(HttpContext http, int status);
}
