using System.Globalization;
using CsCheck;
using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

public class BusinessIdTests
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2];

    private static readonly Gen<string> Valid = Gen.Int[0, 9_999_999]
        .Select(n => n.ToString("0000000", CultureInfo.InvariantCulture))
        .Where(digits => Remainder(digits) != 1)
        .Select(digits => $"{digits}-{(11 - Remainder(digits)) % 11}");

    [Theory]
    [InlineData("0137323-9")]
    [InlineData("9900011-4")]
    [InlineData("0000000-0")]
    public void A_right_check_digit_is_valid(string id) => BusinessId.IsValid(id).ShouldBeTrue();

    [Theory]
    [InlineData("0137323-8")]
    [InlineData("01373239")]
    [InlineData("137323-9")]
    [InlineData("0137323-9 ")]
    [InlineData("0137323–9")]
    [InlineData("FI0137329")]
    [InlineData("٠١٣٧٣٢٣-٩")]
    [InlineData("")]
    public void A_wrong_digit_or_another_shape_is_not(string id) => BusinessId.IsValid(id).ShouldBeFalse();

    [Fact]
    public void Numbers_whose_remainder_is_one_are_never_given_out()
    {
        // 0000006: 6 · 2 = 12, and 12 modulo 11 is 1.
        Remainder("0000006").ShouldBe(1);
        for (var check = 0; check <= 9; check++)
            BusinessId.IsValid($"0000006-{check}").ShouldBeFalse();
    }

    [Fact]
    public void Any_number_with_its_own_check_digit_is_valid() => Valid.Sample(BusinessId.IsValid);

    [Fact]
    public void A_valid_number_with_one_digit_changed_is_never_valid() =>
        Gen.Select(Valid, Gen.Int[0, 7], Gen.Int[1, 9])
            .Sample(
                (id, place, shift) =>
                {
                    var chars = id.ToCharArray();
                    ref var digit = ref chars[place < 7 ? place : 8];
                    digit = (char)('0' + ((digit - '0' + shift) % 10));
                    return !BusinessId.IsValid(new string(chars));
                }
            );

    private static int Remainder(string digits) => digits.Select((d, i) => (d - '0') * Weights[i]).Sum() % 11;
}
