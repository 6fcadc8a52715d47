using System.Net.Sockets;

namespace Kubestrel.Proxy.Services;

internal static class IpFamilyNames
{
    /// <summary>nft's table family and the prefix of its address matches.</summary>
    public static string Nft(this IpFamily family) => family == IpFamily.IPv4 ? "ip" : "ip6";

    public static string AddressType(this IpFamily family) => family == IpFamily.IPv4 ? "ipv4_addr" : "ipv6_addr";

    /// <summary>The value used in <c>spec.ipFamilies</c>.</summary>
    public static string Api(this IpFamily family) => family == IpFamily.IPv4 ? "IPv4" : "IPv6";

    public static AddressFamily Sockets(this IpFamily family) =>
        family == IpFamily.IPv4 ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6;
}
