using System.Globalization;
using System.Text;

namespace Pori.Cms.Contents;

/// <summary>Makes the part of a path that a text becomes: lower case, letters without marks, words joined by hyphens.</summary>
public static class Slug
{
    /// <summary>Makes a slug of a text; an empty text gives an empty slug.</summary>
    public static string From(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var slug = new StringBuilder(text.Length);
        foreach (var letter in UnicodeText.Valid(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            var plain = Fold(char.ToLowerInvariant(letter));
            if (plain is not null)
                slug.Append(plain);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }

    private static string? Fold(char letter) =>
        letter switch
        {
            'ø' => "o",
            'æ' => "ae",
            'ß' => "ss",
            'đ' or 'ð' => "d",
            'ł' => "l",
            _ => char.IsLetterOrDigit(letter) ? letter.ToString() : null,
        };
}
