using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Conntrack;

/// <summary>The kernel's table of tracked flows, as far as stale UDP flows need it.</summary>
internal interface IConntrackTable
{
    /// <summary>Null when the table cannot be read; the reason is logged by the caller through <paramref name="failure"/>.</summary>
    Task<IReadOnlyList<ConntrackFlow>?> ListUdpAsync(IpFamily family, Action<string> failure, CancellationToken cancellationToken);

    Task DeleteUdpAsync(IpFamily family, IReadOnlyList<ConntrackFlow> flows, Action<string> failure, CancellationToken cancellationToken);
}
