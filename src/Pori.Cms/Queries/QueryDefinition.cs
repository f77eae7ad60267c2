using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Queries;

/// <summary>A query that the site has stored, in Orchard's shape.</summary>
/// <param name="Name">Its name; names compare without case.</param>
/// <param name="Source">Who runs it: Sql or Lucene.</param>
/// <param name="Template">Its text, which Liquid renders with the parameters first.</param>
/// <param name="Index">The Lucene index, for queries over one.</param>
/// <param name="ReturnContentItems">Whether it gives content items; else rows.</param>
/// <param name="Schema">The shape of its results in JSON, for GraphQL; null when it has none.</param>
public sealed record QueryDefinition(
    string Name,
    string Source,
    string Template,
    string? Index,
    bool ReturnContentItems,
    string? Schema
)
{
    /// <summary>Reads a query as it is stored.</summary>
    internal static QueryDefinition Read(string name, JsonObject stored)
    {
        var source = JsonRead.Text(stored, "Source") ?? "";
        var metadata = (stored["Properties"] as JsonObject)?[MetadataName(source)] as JsonObject;
        return new(
            JsonRead.Text(stored, "Name") ?? name,
            source,
            JsonRead.Text(metadata, "Template") ?? "",
            JsonRead.Text(metadata, "Index"),
            JsonRead.Flag(stored, "ReturnContentItems"),
            JsonRead.Text(stored, "Schema")
        );
    }

    /// <summary>Gets the member of Properties that holds what belongs to a source.</summary>
    internal static string MetadataName(string source) => source + "QueryMetadata";
}
