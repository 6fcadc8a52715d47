using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using Kubestrel.Processes;

namespace Kubestrel.Proxy;

/// <summary>What the proxy uses of the machine: programs and interface addresses. Another network namespace is another platform.</summary>
public sealed record ProxyPlatform(ICommandRunner Commands, Func<ImmutableArray<IPAddress>> LocalAddresses)
{
    /// <summary>This process's own network namespace.</summary>
    public static ProxyPlatform Host { get; } = new(new CommandRunner(), InterfaceAddresses);

    private static ImmutableArray<IPAddress> InterfaceAddresses() =>
        [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(i => i.GetIPProperties().UnicastAddresses).Select(a => a.Address)];
}
