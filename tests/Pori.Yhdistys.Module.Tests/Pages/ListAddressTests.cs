using CsCheck;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Pages;

public class ListAddressTests
{
    private static readonly string[] Names = ["luokka", "alue", "kieli"];

    private static readonly Gen<string[]> Values = Gen.String[Gen.Char, 0, 20]
        .Where(v => !v.Any(char.IsSurrogate))
        .Select(v => v.Replace("\0", "", StringComparison.Ordinal).Trim())
        .Where(v => v.Length > 0)
        .Array[0, 4];

    [Fact]
    public void One_page_has_one_address_whatever_the_order_it_was_asked_in()
    {
        const string address = "/lista?q=kuoro&luokka=a&luokka=b&alue=c&sivu=2";
        Read("?sivu=2&alue=c&luokka=a&q=kuoro&luokka=b").WithPage(2).ShouldBe(address);
        Read(address[6..]).WithPage(2).ShouldBe(address);
    }

    [Fact]
    public void Unknown_names_and_empty_values_are_dropped()
    {
        var address = Read("?q=&utm_source=x&luokka=%20&alue=c&fbclid=1");
        address.WithPage(1).ShouldBe("/lista?alue=c");
        address.HasFilters.ShouldBeTrue();
        Read("?utm_source=x&sivu=3").HasFilters.ShouldBeFalse();
    }

    [Fact]
    public void Changing_a_filter_goes_back_to_the_first_page()
    {
        var address = Read("?luokka=a&luokka=b&alue=c&sivu=7");
        address.With("alue", "d").ShouldBe("/lista?luokka=a&luokka=b&alue=d");
        address.With("alue").ShouldBe("/lista?luokka=a&luokka=b");
        address.Without("luokka", "a").ShouldBe("/lista?luokka=b&alue=c");
        address.WithPage(1).ShouldBe("/lista?luokka=a&luokka=b&alue=c");
        address.In("/sv/lista").ShouldBe("/sv/lista?luokka=a&luokka=b&alue=c&sivu=7");
    }

    [Theory]
    [InlineData("?sivu=3", 3)]
    [InlineData("?sivu=0", 1)]
    [InlineData("?sivu=-2", 1)]
    [InlineData("?sivu=kaksi", 1)]
    [InlineData("?sivu=99999999999", 1)]
    [InlineData("?sivu=2&sivu=5", 2)]
    [InlineData("", 1)]
    public void The_page_is_a_number_from_1_on(string query, int page) => Read(query).Page.ShouldBe(page);

    [Fact]
    public void Values_are_encoded_so_that_they_cannot_add_names() =>
        Read("?q=a%26alue%3Db%23%20%C3%A4%2B").WithPage(1).ShouldBe("/lista?q=a%26alue%3Db%23%20%C3%A4%2B");

    [Fact]
    public void Too_many_and_too_long_values_are_cut()
    {
        var many = Read("?" + string.Join('&', Enumerable.Range(0, 100).Select(i => $"luokka={i}")));
        many.All("luokka").Count.ShouldBe(40);
        Read("?q=" + new string('a', 900)).Text.Length.ShouldBe(500);
        Read("?q=a%00b").Text.ShouldBe("ab");
    }

    [Fact]
    public void A_form_sends_on_all_filters_but_its_own_and_the_page() =>
        Read("?q=x&luokka=a&luokka=b&alue=c&sivu=2")
            .Hidden("alue")
            .ShouldBe([new("q", "x"), new("luokka", "a"), new("luokka", "b")]);

    [Fact]
    public void An_address_that_was_written_reads_as_the_same_filters() =>
        Values
            .Array[4]
            .Sample(values =>
            {
                var filters = Names
                    .Append(ListAddress.TextName)
                    .Zip(values, (name, given) => (Name: name, Given: given));
                var query = string.Join(
                    '&',
                    filters.SelectMany(f => f.Given.Select(v => $"{f.Name}={Uri.EscapeDataString(v)}"))
                );
                var written = Read("?" + query).WithPage(1);
                var again = Read(written["/lista".Length..]);
                return again.WithPage(1) == written
                    && filters.All(f => again.All(f.Name).SequenceEqual(f.Given.Distinct()));
            });

    private static ListAddress Read(string query) => Plain.Address(query, "/lista", Names);
}
