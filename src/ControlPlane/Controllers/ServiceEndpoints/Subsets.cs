using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ServiceEndpoints;

/// <summary>
/// The subsets of an Endpoints object in one fixed form: addresses with the same ports are together, ports with the same addresses too.
/// An address that is not ready in one place is not ready anywhere with that port.
/// </summary>
internal static class Subsets
{
    public const int MaxAddresses = 1000;

    public static ValueList<EndpointSubset> Repack(IEnumerable<EndpointSubset> subsets)
    {
        // 1. For each port its addresses.
        var addresses = new Dictionary<string, EndpointAddress>(StringComparer.Ordinal);
        var byPort = new Dictionary<string, (EndpointPort? Port, SortedDictionary<string, bool> Ready)>(StringComparer.Ordinal);
        foreach (var subset in subsets)
        {
            IEnumerable<EndpointPort?> ports = subset.Ports.IsEmpty ? [null] : subset.Ports.Select(static port => (EndpointPort?)port);
            foreach (var port in ports)
            {
                var key = port is null ? "" : PortKey(port);
                if (!byPort.TryGetValue(key, out var entry))
                {
                    byPort[key] = entry = (port, new SortedDictionary<string, bool>(StringComparer.Ordinal));
                }

                Put(subset.Addresses, true);
                Put(subset.NotReadyAddresses, false);

                void Put(ValueList<EndpointAddress> list, bool ready)
                {
                    foreach (var address in list)
                    {
                        var id = $"{address.Ip}/{address.TargetRef?.Uid}";
                        addresses.TryAdd(id, address);
                        entry.Ready[id] = ready && entry.Ready.GetValueOrDefault(id, true);
                    }
                }
            }
        }

        // 2. Ports that have the same addresses in the same state are one subset.
        return byPort.GroupBy(static entry => string.Join(';', entry.Value.Ready.Select(static pair => $"{pair.Key}={pair.Value}")), StringComparer.Ordinal)
            .Select(group => Make(group.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => entry.Value.Port), group.First().Value.Ready, addresses))
            .OrderBy(static subset => string.Join(';', subset.Ports.Select(PortKey)), StringComparer.Ordinal)
            .ThenBy(static subset => subset.Addresses.Concat(subset.NotReadyAddresses).Select(static address => address.Ip).FirstOrDefault(), StringComparer.Ordinal)
            .ToValueList();
    }

    /// <summary>At most 1,000 addresses: ready ones before the others, each subset with its share; tells whether any were left out.</summary>
    public static (ValueList<EndpointSubset> Subsets, bool IsTruncated) Truncate(ValueList<EndpointSubset> subsets)
    {
        var ready = subsets.Sum(static subset => subset.Addresses.Count);
        var notReady = subsets.Sum(static subset => subset.NotReadyAddresses.Count);
        if (ready + notReady <= MaxAddresses)
        {
            return (subsets, false);
        }

        var cutReady = ready > MaxAddresses;
        var (room, total) = cutReady ? (MaxAddresses, ready) : (MaxAddresses - ready, notReady);
        var left = room;
        return (subsets.Select(subset =>
        {
            var list = cutReady ? subset.Addresses : subset.NotReadyAddresses;
            var count = Math.Min(list.Count, Math.Min(left, (int)Math.Ceiling((double)list.Count / total * room)));
            left -= count;
            var cut = list.Take(count).ToValueList();
            return cutReady ? subset with { Addresses = cut, NotReadyAddresses = default } : subset with { NotReadyAddresses = cut };
        }).ToValueList(), true);
    }

    private static EndpointSubset Make(IEnumerable<EndpointPort?> ports, SortedDictionary<string, bool> ready, Dictionary<string, EndpointAddress> addresses)
    {
        List<EndpointAddress> serving = [.. ready.Where(static entry => entry.Value).Select(entry => addresses[entry.Key])];
        List<EndpointAddress> waiting = [.. ready.Where(static entry => !entry.Value).Select(entry => addresses[entry.Key])];
        List<EndpointPort> real = [.. ports.OfType<EndpointPort>()];
        return EndpointSubset.Empty with
        {
            Addresses = serving.Count == 0 ? default : serving.ToValueList(),
            NotReadyAddresses = waiting.Count == 0 ? default : waiting.ToValueList(),
            Ports = real.Count == 0 ? default : real.ToValueList(),
        };
    }

    private static string PortKey(EndpointPort port) => $"{port.Name}:{port.Port}:{port.Protocol}:{port.AppProtocol}";
}
