using Kubestrel.Proxy.Conntrack;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Tests.Sync;

internal sealed class FakeConntrack : IConntrackTable
{
    public List<ConntrackFlow> Flows { get; } = [];

    public int Listed { get; private set; }

    public Task<IReadOnlyList<ConntrackFlow>?> ListUdpAsync(IpFamily family, Action<string> failure, CancellationToken cancellationToken)
    {
        Listed++;
        return Task.FromResult<IReadOnlyList<ConntrackFlow>?>([.. Flows]);
    }

    public Task DeleteUdpAsync(IpFamily family, IReadOnlyList<ConntrackFlow> flows, Action<string> failure, CancellationToken cancellationToken)
    {
        Flows.RemoveAll(flows.Contains);
        return Task.CompletedTask;
    }
}
