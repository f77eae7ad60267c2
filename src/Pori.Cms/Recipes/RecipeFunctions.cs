using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Pori.Cms.Contents;
using Pori.Cms.Scripting;

namespace Pori.Cms.Recipes;

/// <summary>The functions that the scripts of recipes may call, as Orchard names them; <c>variables</c> belongs to the file.</summary>
internal sealed class RecipeFunctions(IdGenerator ids, IConfiguration? configuration = null)
{
    private const int MaxUnpacked = 16 * 1024 * 1024;

    public IReadOnlyList<ScriptFunction> For(RecipeOptions options) =>
        [
            new("uuid", new Func<string>(ids.NewContentId)),
            new("parameters", new Func<string, string?>(path => Parameter(options.Parameters, path))),
            new("configuration", new Func<string, string?, string?>(Configuration)),
            new("base64", new Func<string, string>(text => Encoding.UTF8.GetString(FromBase64(text)))),
            new("html", new Func<string, string>(WebUtility.HtmlDecode!)),
            new("gzip", new Func<string, string>(text => Convert.ToBase64String(Unzip(FromBase64(text))))),
            new("getUrlPrefix", new Func<string?, bool?, string>(UrlPrefix)),
        ];

    private static string? Parameter(JsonObject parameters, string path)
    {
        JsonNode? node = parameters;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString();
    }

    // Recipes come from people who may not see the server's secrets: only Orchard's own sections can be read.
    private string? Configuration(string key, string? otherwise) =>
        key.StartsWith("OrchardCore", StringComparison.Ordinal) ? configuration?[key] ?? otherwise : otherwise;

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException failure)
        {
            throw new ScriptException("The text is not base64.", failure);
        }
    }

    private static byte[] Unzip(byte[] packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var chunk = new byte[81920];
            for (int read; (read = gzip.Read(chunk)) > 0; )
            {
                if (unpacked.Length + read > MaxUnpacked)
                    throw new ScriptException("The packed text is larger than 16 MiB.");
                unpacked.Write(chunk, 0, read);
            }
            return unpacked.ToArray();
        }
        catch (InvalidDataException failure)
        {
            throw new ScriptException("The text is not gzip.", failure);
        }
    }

    // The site has no tenants, so the prefix is the root.
    private static string UrlPrefix(string? path, bool? escaped)
    {
        var url = "/" + (path ?? "").Trim('/', ' ');
        return escaped == true ? url.Replace("'", "\\'", StringComparison.Ordinal) : url;
    }
}
