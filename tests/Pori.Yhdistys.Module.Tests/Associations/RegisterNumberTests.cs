using System.Globalization;
using CsCheck;
using Pori.Yhdistys.Module.Associations;

namespace Pori.Yhdistys.Module.Tests.Associations;

public class RegisterNumberTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("123", "123")]
    [InlineData("12345", "12.345")]
    [InlineData("1234567", "1.234.567")]
    public void Digits_are_written_with_points_between_thousands(string digits, string written) =>
        RegisterNumber.Format(digits).ShouldBe(written);

    [Theory]
    [InlineData("12.345")]
    [InlineData("12 345")]
    [InlineData("12\u00A0345")]
    [InlineData("1234567")]
    public void Points_and_spaces_may_stand_between_digits(string text) => RegisterNumber.IsValid(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("12345678")]
    [InlineData("12-345")]
    [InlineData("12a")]
    [InlineData("١٢٣")]
    public void Nothing_else_is_a_register_number(string text) => RegisterNumber.IsValid(text).ShouldBeFalse();

    [Fact]
    public void What_was_written_reads_as_the_same_digits() =>
        Gen.Int[0, 9_999_999]
            .Sample(number =>
            {
                var digits = number.ToString(CultureInfo.InvariantCulture);
                var written = RegisterNumber.Format(digits);
                return RegisterNumber.IsValid(written) && RegisterNumber.Digits(written) == digits;
            });
}
