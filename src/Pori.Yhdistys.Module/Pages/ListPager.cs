using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Divides a list into pages.</summary>
internal sealed class ListPager(Texts texts)
{
    public const int PageSize = 20;

    // Behind this no list goes, and the product of page and size stays a number.
    private const int MostSkipped = 1_000_000;

    /// <summary>Gets how many hits stand before a page.</summary>
    public static int SkippedBefore(int page) => (int)Math.Min((page - 1L) * PageSize, MostSkipped);

    /// <summary>Gets the number of the last page; a list without hits has one.</summary>
    public static int LastPage(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    /// <summary>Makes the pager of a list, or null when one page holds all; a page behind the last one counts as the last.</summary>
    public Pager? Of(ListAddress address, int count, string culture)
    {
        var last = LastPage(count);
        if (last == 1)
            return null;
        var current = Math.Min(address.Page, last);
        return new(
            current,
            last,
            texts.Get(culture, "pages.page_of", current, last),
            current > 1 ? address.WithPage(current - 1) : null,
            current < last ? address.WithPage(current + 1) : null,
            Links(address, current, last, culture)
        )
        {
            Notice = address.Page > last ? texts.Get(culture, "pages.no_such_page", address.Page, last) : "",
        };
    }

    // Both ends and the neighbours; what is passed over between them is a gap.
    private static List<PagerLink> Links(ListAddress address, int current, int last, string culture)
    {
        var links = new List<PagerLink>();
        var before = 0;
        foreach (
            var page in new SortedSet<int> { 1, Math.Max(1, current - 1), current, Math.Min(last, current + 1), last }
        )
        {
            if (page > before + 1)
                links.Add(new("…", "", Current: false, Gap: true));
            links.Add(new(Formats.In(culture).Number(page), address.WithPage(page), page == current, Gap: false));
            before = page;
        }
        return links;
    }
}
