namespace Pori.Cms.Localization;

/// <summary>Makes the address that calls a number.</summary>
public static class PhoneLink
{
    /// <summary>Gets a tel address, in international form when the number is Finnish; null for an empty number.</summary>
    public static string? Url(string? number)
    {
        if (FinnishPhone.Parse(number) is { } phone)
            return $"tel:+358{phone.Area}{phone.Number}";
        var digits = string.Concat((number ?? "").Where(c => char.IsAsciiDigit(c) || c == '+'));
        return digits.Length == 0 ? null : $"tel:{digits}";
    }
}
