using System.Globalization;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>
/// The order of names. Finnish and Swedish share their alphabet (å, ä, ö last), and English has no letter that it misplaces,
/// so one order serves the three languages and a list that mixes them.
/// </summary>
internal static class SearchCollation
{
    private const int Longest = 200;
    private static readonly CompareInfo Finnish = CultureInfo.GetCultureInfo("fi-FI").CompareInfo;

    /// <summary>Gets what an index depends on: keys of another version of the tables do not compare.</summary>
    public static string Version => Finnish.Version.SortId.ToString();

    public static BytesRef Key(string text) =>
        new(Finnish.GetSortKey(text.Length > Longest ? text[..Longest] : text, CompareOptions.IgnoreCase).KeyData);
}
