using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Pori.Cms.Contents;

namespace Pori.Cms.Api;

/// <summary>The bytes and the ETag of published items, made once for each item that the cache holds.</summary>
internal sealed class ContentJson
{
    private readonly ConditionalWeakTable<ContentItem, Body> bodies = [];

    /// <summary>Gets an item as it is stored.</summary>
    public Body Of(ContentItem item) => bodies.GetValue(item, static i => new Body(i));

    /// <summary>An item's JSON in UTF-8 with its ETag, quotes included.</summary>
    internal sealed class Body
    {
        public Body(ContentItem item)
        {
            Bytes = Encoding.UTF8.GetBytes(ContentItemJson.ToText(item));
            // A recipe may change a version and keep its ModifiedUtc, so the content itself decides.
            ETag = $"\"{item.ContentItemVersionId}-{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8))}\"";
        }

        public byte[] Bytes { get; }

        public string ETag { get; }
    }
}
