using System.Net;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>Where a proxy request goes.</summary>
/// <param name="Authority">Host and port, or the host alone.</param>
/// <param name="IsKubelet">The connection is a node's own: this server shows its certificate there.</param>
internal sealed record ProxyBackend(string Scheme, string Authority, bool IsKubelet)
{
    public static ProxyBackend Of(string scheme, string host, string port) =>
        new(scheme.Length == 0 ? "http" : scheme, port.Length == 0 ? Bracketed(host) : $"{Bracketed(host)}:{port}", false);

    /// <summary>Addresses of this machine and of the link are nobody's to reach through this server.</summary>
    public static bool IsAllowed(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        return !address.TryWriteBytes(bytes, out var length) || length != 4
            || !((bytes[0] == 169 && bytes[1] == 254) || bytes[0] is >= 224 and < 240 || address.Equals(IPAddress.Broadcast));
    }

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
}
