using System.Net;
using System.Net.NetworkInformation;

namespace Kubestrel.Clusters;

internal static class Ports
{
    /// <summary>Whether something listens on a TCP or UDP port of this machine.</summary>
    public static bool InUse(int port)
    {
        var properties = IPGlobalProperties.GetIPGlobalProperties();
        return properties.GetActiveTcpListeners().Concat(properties.GetActiveUdpListeners()).Any(endpoint => endpoint.Port == port);
    }

    /// <summary>The first free port from the preferred one on.</summary>
    public static int Free(int preferred)
    {
        while (InUse(preferred))
        {
            preferred++;
        }

        return preferred;
    }

    /// <summary>The address other machines reach this one by: that of the interface with the default route, else the loopback address.</summary>
    public static IPAddress HostAddress() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(network => network.GetIPProperties())
            .OrderByDescending(properties => properties.GatewayAddresses.Count)
            .SelectMany(properties => properties.UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) ?? IPAddress.Loopback;
}
