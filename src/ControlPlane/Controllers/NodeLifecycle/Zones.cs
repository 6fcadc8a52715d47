using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>
/// How fast the nodes of each zone get their eviction taints. When every zone is down, the fault is more likely here or in the network:
/// nothing is evicted then, and the taints there are go away.
/// </summary>
internal sealed class Zones(ControllerOptions options)
{
    private readonly Dictionary<string, ZoneState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZoneTainter> _tainters = new(StringComparer.Ordinal);

    public static string KeyOf(Node node)
    {
        var labels = node.Metadata.Labels;
        var region = labels.GetValueOrDefault("topology.kubernetes.io/region") ?? labels.GetValueOrDefault("failure-domain.beta.kubernetes.io/region") ?? "";
        var zone = labels.GetValueOrDefault("topology.kubernetes.io/zone") ?? labels.GetValueOrDefault("failure-domain.beta.kubernetes.io/zone") ?? "";
        return region.Length == 0 && zone.Length == 0 ? "" : $"{region}:\0:{zone}";
    }

    /// <summary>The queue of a zone's nodes that are to be tainted.</summary>
    public ZoneTainter Tainter(string zone)
    {
        if (!_tainters.TryGetValue(zone, out var tainter))
        {
            _tainters[zone] = tainter = new(options.NodeEvictionRate);
            _states[zone] = ZoneState.Initial;
        }

        return tainter;
    }

    public IEnumerable<ZoneTainter> Tainters => _tainters.Values;

    /// <summary>Takes in the Ready states of all nodes by zone.</summary>
    /// <returns>Whether everything has just gone down (all taints are to go), and whether something has just come back (all nodes get new time).</returns>
    public (bool AllDown, bool Recovered) Update(IReadOnlyDictionary<string, List<bool>> readyByZone)
    {
        var states = readyByZone.ToDictionary(static zone => zone.Key, zone => StateOf(zone.Value), StringComparer.Ordinal);
        foreach (var gone in _states.Keys.Where(zone => !states.ContainsKey(zone)).ToList())
        {
            _states.Remove(gone);
            _tainters.Remove(gone);
        }

        foreach (var zone in states.Keys)
        {
            Tainter(zone);
        }

        var areDown = states.Count > 0 && states.Values.All(static state => state == ZoneState.Full);
        var wereDown = _states.Count > 0 && _states.Values.All(static state => state == ZoneState.Full);
        if (areDown)
        {
            foreach (var zone in states.Keys)
            {
                _states[zone] = ZoneState.Full;
                _tainters[zone].Rate = 0;
            }

            return (!wereDown, false);
        }

        foreach (var (zone, state) in states.Where(zone => wereDown || _states[zone.Key] != zone.Value))
        {
            _states[zone] = state;
            _tainters[zone].Rate = RateOf(state, readyByZone[zone].Count);
        }

        return (false, wereDown);
    }

    public ZoneState StateOf(IReadOnlyCollection<bool> ready)
    {
        var down = ready.Count(static node => !node);
        return down == ready.Count && down > 0 ? ZoneState.Full
            : down > 2 && (double)down / ready.Count >= options.UnhealthyZoneThreshold ? ZoneState.Partial
            : ZoneState.Normal;
    }

    private double RateOf(ZoneState state, int nodes) =>
        state != ZoneState.Partial ? options.NodeEvictionRate
        : nodes > options.LargeClusterSizeThreshold ? options.SecondaryNodeEvictionRate : 0;
}
