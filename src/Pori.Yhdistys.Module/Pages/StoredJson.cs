using System.Text.Json;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>What a search document carries for lists beside title and summary, so that a list needs no database: records named …Stored.</summary>
internal static class StoredJson
{
    /// <summary>Gives a document what its list row needs.</summary>
    public static SearchDocument Store<TStored>(this SearchDocument document, TStored stored)
    {
        document.Stored = JsonSerializer.Serialize(stored);
        return document;
    }

    /// <summary>Reads what the document of a hit was given.</summary>
    public static TStored Read<TStored>(this SearchHit hit) => JsonSerializer.Deserialize<TStored>(hit.Stored)!;
}
