using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Pori.Cms;

/// <summary>The one set of JSON rules: Orchard's leniency on reading, PascalCase and plain Nordic letters on writing.</summary>
public static class CmsJson
{
    /// <summary>Gets the encoder that leaves letters of all languages as they are and escapes what HTML would read.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Gets the options for typed documents: comments, trailing commas, numbers and enums from strings.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            Encoder = Encoder,
            PropertyNameCaseInsensitive = true,
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };

    /// <summary>Gets the options for reading a recipe: comments and trailing commas pass, a key that stands twice does not.</summary>
    public static JsonDocumentOptions Documents { get; } =
        new()
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            AllowDuplicateProperties = false,
            MaxDepth = 128,
        };

    /// <summary>Compares two nodes by value: member order does not count, numbers compare by their text.</summary>
    public static bool Same(JsonNode? left, JsonNode? right) => JsonNode.DeepEquals(left, right);
}
