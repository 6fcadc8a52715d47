using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Probes;

namespace Kubestrel.Kubelet.Tests.Plans;

internal sealed class FakeProbeResults : IProbeResults
{
    private readonly Dictionary<(ProbeKind, string), ProbeOutcome> _outcomes = [];

    public FakeProbeResults With(ProbeKind kind, string id, ProbeOutcome outcome)
    {
        _outcomes[(kind, id)] = outcome;
        return this;
    }

    public ProbeOutcome? Get(ProbeKind kind, string containerId) => _outcomes.TryGetValue((kind, containerId), out var outcome) ? outcome : null;
}
