using System.Globalization;
using System.Text;
using QRCoder;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Draws the key of an authenticator app as a QR code.</summary>
internal static class QrPicture
{
    /// <summary>Gets the picture as a data address: an SVG without any style, dark on light in every colour scheme.</summary>
    public static string Of(string site, string email, string key)
    {
        var address =
            $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}&digits=6";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        var size = code.ModuleMatrix.Count;
        var svg =
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}' shape-rendering='crispEdges'>"
            + $"<path fill='#fff' d='M0 0h{size}v{size}H0z'/><path d='{path}'/></svg>";
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }
}
