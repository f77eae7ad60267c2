using System.Net;
using System.Net.Sockets;

namespace Pori.Cms.Identity;

/// <summary>The network of an address: what is kept of where people come from, and what tries are counted by.</summary>
public static class NetworkName
{
    /// <summary>Gets the first 24 bits of an IPv4 address and the first 48 of an IPv6 one, such as <c>192.0.2.0/24</c>.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
