using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>The names of the fields in the index. Callers' names have a prefix, so none meets one of ours.</summary>
internal static class SearchFields
{
    /// <summary>The layout of the index; an index with another one is built anew.</summary>
    public const int Layout = 2;

    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public const string Id = "_id";
    public const string Shown = "_shown";
    public const string Name = "_name";
    public const string WholeTitle = "_title";
    public const string Depends = "_depends";
    public const string Translations = "_translations";

    /// <summary>A hash of everything that the document was made of; what is only searched can be compared by nothing else.</summary>
    public const string Digest = "_digest";

    /// <summary>The fields of analysed text by weight, heaviest first: <c>From</c> is the least weight that falls into it.</summary>
    public static readonly (string Field, float From, float Weight)[] Tiers =
    [
        ("title", float.PositiveInfinity, 8),
        ("strong", 2, 3),
        ("body", 1, 1),
        ("weak", 0, 0.5f),
    ];

    public static string Keyword(string field) => "k:" + field;

    public static string Number(string field) => "n:" + field;

    /// <summary>Gets the field of stems that belongs to a field of whole words.</summary>
    public static string Stems(string tier, string language) => $"{tier}_{language}";

    public static string TierOf(float weight)
    {
        foreach (var (field, from, _) in Tiers)
        {
            if (weight >= from)
                return field;
        }
        return Tiers[^1].Field;
    }
}
