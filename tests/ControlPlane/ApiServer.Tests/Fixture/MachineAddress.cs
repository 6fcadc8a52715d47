using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>An IPv4 address of this machine that is not its loopback; null where there is none.</summary>
public static class MachineAddress
{
    public static IPAddress? Value { get; } = NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
}
