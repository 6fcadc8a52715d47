using System.Net;
using System.Net.Sockets;

namespace Kubestrel.Dns.Zone;

/// <summary>Addresses as one DNS label: 10-244-0-7, or 2001-db8--1 for IPv6.</summary>
internal static class DashedAddress
{
    public static string Format(IPAddress address) => address.ToString().Replace(address.AddressFamily == AddressFamily.InterNetwork ? '.' : ':', '-');

    public static IPAddress? Parse(string label)
    {
        if (!label.Contains('-', StringComparison.Ordinal))
        {
            return null;
        }

        var four = label.Count(c => c == '-') == 3 && !label.Contains("--", StringComparison.Ordinal);
        return IPAddress.TryParse(label.Replace('-', four ? '.' : ':'), out var address) && address.AddressFamily == (four ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6)
            ? address
            : null;
    }
}
