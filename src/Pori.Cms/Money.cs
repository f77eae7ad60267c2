using System.Globalization;
using System.Text.RegularExpressions;

namespace Pori.Cms;

/// <summary>An amount of euros, held in whole cents so that sums are exact.</summary>
/// <param name="Cents">The amount in cents; may be below zero.</param>
public readonly partial record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>The greatest amount that is read from a text: a billion euros.</summary>
    public static Money Most { get; } = new(100_000_000_000);

    /// <summary>Gets the amount in euros.</summary>
    public decimal Euros => Cents / 100m;

    /// <summary>Makes an amount of euros; a fraction of a cent is not one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount has more than two decimals or is greater than <see cref="Most"/>.</exception>
    public static Money OfEuros(decimal euros)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(decimal.Round(euros, 2), euros);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(euros), Most.Euros);
        return new((long)(euros * 100));
    }

    /// <summary>
    /// Reads an amount as people write it in any of the site's languages: <c>1661,50</c>, <c>1 661,50 €</c>, <c>1661.50</c>. One
    /// that can be read in two ways, such as <c>1,234.50</c>, is not an amount.
    /// </summary>
    public static Money? Parse(string? text)
    {
        if (text is null || text.Length > 40 || Written().Match(text.Trim()) is not { Success: true } written)
            return null;
        var digits = string.Concat(written.Groups["euros"].Value.Where(char.IsAsciiDigit));
        var cents = written.Groups["cents"].Value.PadRight(2, '0');
        if (digits.Length > 10)
            return null;
        var amount = long.Parse(digits + cents, CultureInfo.InvariantCulture);
        return amount > Most.Cents ? null : new(written.Groups["minus"].Success ? -amount : amount);
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="OverflowException">The sum is beyond what cents can count.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    /// <summary>Takes an amount from another.</summary>
    /// <exception cref="OverflowException">The difference is beyond what cents can count.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    /// <summary>Gets whether the left is less.</summary>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>Gets whether the left is more.</summary>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>Gets whether the left is not more.</summary>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Gets whether the left is not less.</summary>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>Adds two amounts.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>Takes an amount from another.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    [GeneratedRegex(
        """^(?<minus>[-\u2212])?\s?(?<euros>[0-9]+|[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+)([.,](?<cents>[0-9]{1,2}))?\s?€?$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Written();
}
