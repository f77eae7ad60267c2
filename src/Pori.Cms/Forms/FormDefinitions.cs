using System.Collections.Concurrent;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Gives forms as they are defined now, and as they were when a case was sent.</summary>
public sealed class FormDefinitions(DefinitionStore definitions)
{
    private readonly ConcurrentDictionary<string, FormDefinition?> frozen = new(StringComparer.Ordinal);
    private volatile Parsed? last;

    /// <summary>Gets a form, or null when there is none of that name.</summary>
    /// <exception cref="FormatException">The definitions have a shape that no form has; the message says where.</exception>
    public async ValueTask<FormDefinition?> FindAsync(string contentType)
    {
        var now = await definitions.GetAsync();
        var parsed = last;
        if (parsed is null || !ReferenceEquals(parsed.Definitions, now))
            last = parsed = new(now, new(StringComparer.Ordinal));
        return parsed.Forms.GetOrAdd(contentType, name => FormReader.Read(now, name));
    }

    /// <summary>Gets a form from a snapshot.</summary>
    /// <param name="hash">The snapshot's hash.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="contentType">The form's content type.</param>
    public FormDefinition? Frozen(string hash, string snapshot, string contentType) =>
        frozen.GetOrAdd(hash, _ => FormSnapshot.Read(snapshot, contentType));

    private sealed record Parsed(ContentDefinitions Definitions, ConcurrentDictionary<string, FormDefinition?> Forms);
}
