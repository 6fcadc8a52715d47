using System.Collections.Concurrent;
using Kubestrel.Kubelet.Plans;

namespace Kubestrel.Kubelet.Probes;

/// <summary>The settled outcomes of all probes.</summary>
/// <param name="changed">Told the pod whose result changed.</param>
internal sealed class ProbeResults(Action<string> changed) : IProbeResults
{
    private readonly ConcurrentDictionary<(ProbeKind Kind, string ContainerId), ProbeOutcome> _outcomes = new();

    public ProbeOutcome? Get(ProbeKind kind, string containerId) => _outcomes.TryGetValue((kind, containerId), out var outcome) ? outcome : null;

    public void Set(ProbeKey key, string containerId, ProbeOutcome outcome)
    {
        var slot = (key.Kind, containerId);
        if (_outcomes.TryGetValue(slot, out var known) && known == outcome)
        {
            return;
        }

        _outcomes[slot] = outcome;
        changed(key.PodUid);
    }

    public void Remove(ProbeKind kind, string containerId) => _outcomes.TryRemove((kind, containerId), out _);
}
