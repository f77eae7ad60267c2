using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pori.Cms.Api;

/// <summary>The API's answers to what cannot be done: ProblemDetails whose type is stable, <c>urn:pori:problem:{code}</c>.</summary>
public static class Problems
{
    private static readonly Dictionary<int, (string Code, string Title)> Known = new()
    {
        [StatusCodes.Status400BadRequest] = (
            "bad-request",
            "The request cannot be understood, or a form lacks its token."
        ),
        [StatusCodes.Status404NotFound] = ("not-found", "There is no such resource."),
        [StatusCodes.Status405MethodNotAllowed] = ("method-not-allowed", "The resource does not know this method."),
        [StatusCodes.Status413PayloadTooLarge] = ("too-large", "The request is larger than the server takes."),
        [StatusCodes.Status414UriTooLong] = ("address-too-long", "The address is longer than the server takes."),
        [StatusCodes.Status415UnsupportedMediaType] = ("media-type", "The resource does not take this media type."),
        [StatusCodes.Status429TooManyRequests] = ("too-many-requests", "Too many requests. Wait and try again."),
        [StatusCodes.Status500InternalServerError] = ("failure", "The server failed. The failure has been logged."),
    };

    /// <summary>Gets whether there is an answer for a status alone.</summary>
    public static bool IsKnown(int status) => Known.ContainsKey(status);

    /// <summary>Makes the answer for a status that says it all.</summary>
    /// <exception cref="KeyNotFoundException">The status needs words of its own; see <see cref="IsKnown"/>.</exception>
    public static ProblemHttpResult Of(int status) => Of(status, Known[status].Code, Known[status].Title);

    /// <summary>Makes the answer 404, the same for what does not exist and for what the caller may not know of.</summary>
    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound);

    /// <summary>Makes the answer 400: a parameter has a value that it cannot have.</summary>
    /// <param name="name">The parameter; the members <c>parameter</c> and <c>errors</c> of the answer name it.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public static ProblemHttpResult BadParameter(string name, string message) =>
        TypedResults.Problem(
            message,
            statusCode: StatusCodes.Status400BadRequest,
            title: "A parameter has a value that it cannot have.",
            type: TypeOf("bad-parameter"),
            extensions: new Dictionary<string, object?>
            {
                ["parameter"] = name,
                ["errors"] = new Dictionary<string, string[]> { [name] = [message] },
            }
        );

    /// <summary>Makes the answer 503: the work was given up after its time limit.</summary>
    public static ProblemHttpResult TookTooLong(string message) =>
        TypedResults.Problem(
            message,
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "The work took too long and was given up.",
            type: TypeOf("took-too-long")
        );

    /// <summary>Makes an answer with a code of its own.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The last part of the type; stable, in words with hyphens.</param>
    /// <param name="title">What is wrong, in a sentence.</param>
    public static ProblemHttpResult Of(int status, string code, string title) =>
        TypedResults.Problem(statusCode: status, type: TypeOf(code), title: title);

    private static string TypeOf(string code) => $"urn:pori:problem:{code}";
}
