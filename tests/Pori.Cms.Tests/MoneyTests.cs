using CsCheck;

namespace Pori.Cms.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1661,50", 166150)]
    [InlineData("1 661,50", 166150)]
    [InlineData("1\u00A0661,5 €", 166150)]
    [InlineData("1661.50", 166150)]
    [InlineData("500", 50000)]
    [InlineData("0,01", 1)]
    [InlineData("-5", -500)]
    [InlineData("\u22125,00", -500)]
    public void An_amount_is_read_as_people_write_it(string text, long cents) =>
        Money.Parse(text).ShouldBe(new Money(cents));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1,234.50")]
    [InlineData("1.661,50")]
    [InlineData("5,123")]
    [InlineData("12 34")]
    [InlineData("tonni")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    [InlineData("٣")]
    public void What_is_no_amount_or_two_is_none(string? text) => Money.Parse(text).ShouldBeNull();

    [Fact]
    public void What_is_written_in_euros_is_read_back() =>
        Gen.Long[0, Money.Most.Cents]
            .Sample(cents =>
                Money
                    .Parse(new Money(cents).Euros.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))
                    .ShouldBe(new Money(cents))
            );

    [Fact]
    public void A_sum_that_cents_cannot_count_is_no_wrong_sum() =>
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
