using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// The address of a list: its path and the filters in force. Names the list does not know are dropped, so one page has one
/// address; changing a filter goes back to the first page.
/// </summary>
internal sealed class ListAddress
{
    /// <summary>The name of the page number.</summary>
    public const string PageName = "sivu";

    /// <summary>The name of the words that are looked for.</summary>
    public const string TextName = "q";

    private const int MostValues = 40;
    private const int MostLength = 500;
    private readonly string path;
    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<string, string[]> values;

    private ListAddress(string path, IReadOnlyList<string> names, Dictionary<string, string[]> values) =>
        (this.path, this.names, this.values) = (path, names, values);

    /// <summary>Gets the path without filters.</summary>
    public string Path => path;

    /// <summary>Gets the page number; 1 when none or nothing sensible is given.</summary>
    public int Page =>
        int.TryParse(One(PageName), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? page
            : 1;

    /// <summary>Gets the words that are looked for.</summary>
    public string Text => One(TextName) ?? "";

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="path">The list's path in the page's language.</param>
    /// <param name="names">The filters that the list knows, in the order of its addresses.</param>
    public static ListAddress Read(IQueryCollection query, string path, params IReadOnlyList<string> names)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        IReadOnlyList<string> all = [TextName, .. names, PageName];
        foreach (var name in all)
        {
            string[] given =
            [
                .. query[name]
                    .OfType<string>()
                    .Select(v => v.Replace("\0", "", StringComparison.Ordinal).Trim())
                    .Where(v => v.Length > 0)
                    .Select(v => v.Length > MostLength ? v[..MostLength] : v)
                    .Distinct()
                    .Take(MostValues),
            ];
            if (given.Length > 0)
                found[name] = given;
        }
        return new(path, all, found);
    }

    /// <summary>Gets the first value of a filter, or null.</summary>
    public string? One(string name) => values.TryGetValue(name, out var given) ? given[0] : null;

    /// <summary>Gets the values of a filter.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    /// <summary>Gets whether any filter but the page is in force.</summary>
    public bool HasFilters => values.Keys.Any(k => k != PageName);

    /// <summary>Gets the address with a filter set to values; none drops it.</summary>
    public string With(string name, params IReadOnlyList<string> given) => Write(name, given);

    /// <summary>Gets the address without one value of a filter.</summary>
    public string Without(string name, string value) => Write(name, [.. All(name).Where(v => v != value)]);

    /// <summary>Gets the address without some filters, to be changed further.</summary>
    public ListAddress Except(params IReadOnlyList<string> dropped) =>
        new(path, names, values.Where(v => !dropped.Contains(v.Key)).ToDictionary());

    /// <summary>Gets the address of a page of the list.</summary>
    public string WithPage(int page) => Write(PageName, page <= 1 ? [] : [page.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Gets this address in another language.</summary>
    public string In(string otherPath) => new ListAddress(otherPath, names, values).Write(PageName, All(PageName));

    /// <summary>Gets the filters in force, except some, as fields of a form.</summary>
    public IReadOnlyList<HiddenValue> Hidden(params IReadOnlyList<string> except) =>
        [
            .. from name in names
            where name != PageName && !except.Contains(name)
            from value in All(name)
            select new HiddenValue(name, value),
        ];

    private string Write(string changed, IReadOnlyList<string> given)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var name in names)
        {
            if (name == PageName && changed != PageName)
                continue;
            foreach (var value in name == changed ? given : All(name))
            {
                address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }
        return address.ToString();
    }
}
