using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pori.Cms.Api;

/// <summary>Answers of the API that say what is wrong, as ProblemDetails with a stable type.</summary>
public static class Problems
{
    private const string Prefix = "urn:pori:problem:";

    /// <summary>Makes the answer 400: a parameter has a value that it cannot have.</summary>
    /// <param name="name">The parameter; also a member of the answer.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public static ProblemHttpResult BadParameter(string name, string message) =>
        TypedResults.Problem(
            message,
            statusCode: StatusCodes.Status400BadRequest,
            title: "A parameter has a value that it cannot have.",
            type: Prefix + "bad-parameter",
            extensions: new Dictionary<string, object?> { ["parameter"] = name }
        );

    /// <summary>Makes the answer 404, the same for what does not exist and for what the caller may not know of.</summary>
    public static ProblemHttpResult NotFound() => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound);

    /// <summary>Makes the answer 503: the work was given up after its time limit.</summary>
    public static ProblemHttpResult TookTooLong(string message) =>
        TypedResults.Problem(
            message,
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "The work took too long and was given up.",
            type: Prefix + "took-too-long"
        );
}
