using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Api;

/// <summary>The API's answers to what cannot be done: ProblemDetails whose type is stable, <c>urn:pori:problem:{code}</c>.</summary>
public static class Problems
{
    /// <summary>Makes the answer that a thing is not there, or is not shown to the caller.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "not-found", "There is no such resource.");

    /// <summary>Makes the answer that a parameter cannot be read.</summary>
    public static IResult BadParameter(string name, string message) =>
        Of(StatusCodes.Status400BadRequest, "bad-parameter", $"The parameter {name} is wrong: {message}");

    /// <summary>Makes the answer that a resource does not know the method.</summary>
    public static IResult MethodNotAllowed() =>
        Of(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "The resource does not know this method.");

    /// <summary>Makes the answer to a failure of ours; it tells nothing of it.</summary>
    public static IResult Failure() =>
        Of(StatusCodes.Status500InternalServerError, "failure", "The server failed. The failure has been logged.");

    /// <summary>Makes an answer with a code of its own.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The last part of the type; stable, in words with hyphens.</param>
    /// <param name="title">What is wrong, in a sentence.</param>
    public static IResult Of(int status, string code, string title) =>
        TypedResults.Problem(statusCode: status, type: $"urn:pori:problem:{code}", title: title);
}
