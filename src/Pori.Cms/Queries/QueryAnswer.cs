using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;

namespace Pori.Cms.Queries;

/// <summary>Writes what a query found: <c>{"items":[…]}</c>, and <c>count</c> where the source knows it. Items keep Orchard's JSON.</summary>
/// <param name="Results">What was found; null writes items as null and a count of 0, Orchard's answer for an index that is not there.</param>
public sealed record QueryAnswer(QueryResults? Results) : IResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = CmsJson.Encoder };

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter, Options);
        writer.WriteStartObject();
        if (Results is null)
        {
            writer.WriteNull("items");
            writer.WriteNumber("count", 0);
        }
        else
        {
            WriteItems(writer, Results);
        }
        writer.WriteEndObject();
        await writer.FlushAsync(httpContext.RequestAborted);
    }

    private static void WriteItems(Utf8JsonWriter writer, QueryResults results)
    {
        writer.WriteStartArray("items");
        foreach (var item in results.ContentItems)
            writer.WriteRawValue(ContentItemJson.ToText(item), skipInputValidation: true);
        foreach (var row in results.Rows)
            row.WriteTo(writer);
        writer.WriteEndArray();
        if (results.Count is { } count)
            writer.WriteNumber("count", count);
    }
}
