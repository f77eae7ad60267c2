namespace Pori.Yhdistys.Module.Pages;

/// <summary>Links to a map service; nothing is loaded from it before the reader asks.</summary>
internal static class MapLinks
{
    /// <summary>Gets the address of a place on a map, or null without an address.</summary>
    public static string? Route(string address) =>
        address.Length == 0 ? null : "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString(address);
}
