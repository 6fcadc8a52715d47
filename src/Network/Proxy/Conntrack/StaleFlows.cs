using System.Net;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Conntrack;

/// <summary>
/// UDP has no connection end, so a client that keeps its source port keeps its old endpoint. A flow is stale when it is addressed to a Service (by
/// any of its addresses, or by its node port) that has serving endpoints and is answered by none of them. Services without endpoints are left
/// alone: their flows cannot go anywhere better.
/// </summary>
internal static class StaleFlows
{
    public static List<ConntrackFlow> Find(IReadOnlyList<ConntrackFlow> flows, IEnumerable<ServiceState> services)
    {
        var byAddress = new Dictionary<(IPAddress Address, int Port), HashSet<IPAddress>>();
        var byNodePort = new Dictionary<int, HashSet<IPAddress>>();
        foreach (var service in services)
        {
            foreach (var port in service.Ports)
            {
                if (port.Key.Protocol != "UDP")
                {
                    continue;
                }

                var serving = service.EndpointsOf(port.Key).Where(e => e.Serving).Select(e => e.Address).ToHashSet();
                if (serving.Count == 0)
                {
                    continue;
                }

                byAddress[(port.ClusterIP, port.Port)] = serving;
                foreach (var address in port.ExternalIPs.Concat(port.LoadBalancerIPs))
                {
                    byAddress[(address, port.Port)] = serving;
                }

                if (port.NodePort != 0)
                {
                    byNodePort[port.NodePort] = serving;
                }
            }
        }

        return [.. flows.Where(f =>
            (byAddress.TryGetValue((f.Destination.Address, f.Destination.Port), out var serving) && !serving.Contains(f.ReplySource))
            || (byNodePort.TryGetValue(f.Destination.Port, out serving) && !serving.Contains(f.ReplySource)))];
    }
}
