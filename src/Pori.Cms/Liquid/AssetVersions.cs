using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Pori.Cms.Liquid;

/// <summary>Adds the hash of a served file to its address, so that browsers may keep it for ever.</summary>
internal sealed class AssetVersions(IWebHostEnvironment? host = null)
{
    private readonly IFileProvider files = host?.WebRootFileProvider ?? new NullFileProvider();
    private readonly ConcurrentDictionary<string, (DateTimeOffset Modified, string Url)> known = new();

    /// <summary>Gets the address with <c>?v=</c>; one that is no file of the site stays as it is.</summary>
    public string Append(string url)
    {
        var path = url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url;
        if (!path.StartsWith('/') || path.Contains('?', StringComparison.Ordinal))
            return url;
        var file = files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
            return url;
        if (known.TryGetValue(path, out var version) && version.Modified == file.LastModified)
            return version.Url;
        using var stream = file.CreateReadStream();
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 8));
        known[path] = (file.LastModified, $"{path}?v={hash}");
        return known[path].Url;
    }
}
